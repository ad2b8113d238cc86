/// Tables in columnar files, opened through whatever table probes are installed.
package paretoscope.ingest.table.columnar;

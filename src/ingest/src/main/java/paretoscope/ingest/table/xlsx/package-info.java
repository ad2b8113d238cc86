/// Tables in workbooks (xlsx): each sheet that looks like one, read as a stream, after the archive has been measured.
package paretoscope.ingest.table.xlsx;

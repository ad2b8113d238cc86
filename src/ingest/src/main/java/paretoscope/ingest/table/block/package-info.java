/// Rows of big tables as blocks of columns: what is plain is read from the bytes of the file, anything else by what reads
/// rows one by one, so that both say the same.
package paretoscope.ingest.table.block;

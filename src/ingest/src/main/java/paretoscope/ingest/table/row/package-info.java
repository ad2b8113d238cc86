/// What a table is to the rest of the reader, whatever container it comes in: named columns and a forward cursor over
/// rows of text cells. Nothing here knows a file format or what a column means.
package paretoscope.ingest.table.row;

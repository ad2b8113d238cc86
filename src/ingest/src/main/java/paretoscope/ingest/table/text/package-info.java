/// Tables in text files: which encoding, which separator, whether there is a header, and the records themselves, read
/// line by line in bounded memory.
package paretoscope.ingest.table.text;

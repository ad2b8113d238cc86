/// Parquet files opened row by row for the table importer, which cannot read them on its own.
package paretoscope.store.parquet;

/// Reading archives that nobody vouches for: zip through its central directory, with stored, deflated and zstd entries,
/// bounded in entries and expanded size. Paths inside an archive are names and are never followed.
package paretoscope.ingest.archive;

/// Logs of Inspect, the evaluation framework of the UK AI Security Institute: `.eval` archives and `.json` documents of
/// every version, whole or left behind by a run that crashed, and the listings that come with them.
package paretoscope.ingest.inspect;

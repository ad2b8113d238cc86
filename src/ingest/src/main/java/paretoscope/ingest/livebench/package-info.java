/// What LiveBench publishes beside its tables of scores, which a dialect knows: what the tasks cost, and their grouping.
package paretoscope.ingest.livebench;

/// Results and samples of EleutherAI's lm-evaluation-harness, from version 0.3 to today's, whichever way a version laid
/// its files out.
package paretoscope.ingest.lmeval;

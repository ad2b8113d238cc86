/// Results of OpenCompass: one file for each model and dataset. Its summaries are tables, which a dialect knows.
package paretoscope.ingest.opencompass;

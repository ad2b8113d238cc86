/// Reading what evaluation tools write: one package per format, found through ServiceLoader.
package paretoscope.ingest;

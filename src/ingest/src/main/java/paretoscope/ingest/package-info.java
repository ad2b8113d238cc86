/// The way into every file: walking what the user named, choosing the importer that reads each file, and refusing
/// politely what none reads. The importers themselves are in packages of their own, found through ServiceLoader.
package paretoscope.ingest;

/// What importers share that belongs to no syntax: reports that stay short however often something is wrong, and
/// metrics whose unit fits the values that were found.
package paretoscope.ingest.reading;

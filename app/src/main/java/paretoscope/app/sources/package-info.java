/// The left panel: which sources and which configurations take part. Whatever is chosen here becomes the scope that every
/// view asks its question in.
package paretoscope.app.sources;

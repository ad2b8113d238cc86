/// The Merge sweep view: a sweep from its file to its front, a profiler of its surrogates, and the merged model that is
/// picked.
package paretoscope.app.sweep;

/// Figures as files: a spec laid out and painted, its data as a table. Window and command line export through here, so
/// that both write the same bytes.
package paretoscope.views.figures;

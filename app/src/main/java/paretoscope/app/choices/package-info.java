/// What can be chosen in the data at hand: metrics, columns of texts, tasks. Knows no view.
package paretoscope.app.choices;

/// Which configurations the user has picked: one selection for the chart, the table and everything else that shows them.
package paretoscope.app.selection;

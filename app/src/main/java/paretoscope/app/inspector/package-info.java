/// The panel beside the front: which metrics are compared and how, the budget, and the details of what is picked. It shows
/// and changes the front's view model and knows no chart.
package paretoscope.app.inspector;

/// Prices in the window: the lists in force, the entry each model is found under and the user's choice of another, the
/// user's own list, and prices that are tried out while the chart follows.
package paretoscope.app.prices;

/// Costs that the user adds: GPU time, runtime profiles, labels and formulas, each checked and tried out before it
/// becomes a metric that the views offer.
package paretoscope.app.costs;

/// The well-known metrics and costs by all the names they go by, so that a column called `acc_norm` or `total_cost`
/// arrives with its unit, direction and range. The entries stand in `resources/eval/metrics.json`.
package paretoscope.eval.catalogue;

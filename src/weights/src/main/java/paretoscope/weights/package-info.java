/// Merging checkpoints: the methods, the plan that checks the models against each other before any work, and the recipe
/// for another tool. Knows nothing of tasks, evaluations or sweeps.
package paretoscope.weights;

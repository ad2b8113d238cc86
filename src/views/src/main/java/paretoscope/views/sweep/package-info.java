/// Merge sweeps from file to front: the plan, the jobs, what is kept of each evaluation, and what the front shows.
/// Evaluations become ordinary runs of the workspace, so that every other view works on merged models.
package paretoscope.views.sweep;

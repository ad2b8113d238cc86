/// Exact Pareto mathematics over plain columns of numbers: fronts, layers, knees, tolerance fronts, hypervolume and the
/// distances between fronts.
///
/// Any number of objectives, each with its own sense; an unknown value (NaN) makes a point incomparable, and it is
/// listed apart. Nothing here knows what a configuration, a price or a chart is.
package paretoscope.analysis.pareto;

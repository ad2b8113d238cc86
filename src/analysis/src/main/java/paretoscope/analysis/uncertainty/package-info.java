/// How sure a front is: bootstraps that give every configuration's probability of being on it, intervals for values and
/// for the hypervolume, and the band of fronts attained.
///
/// Results depend on the seed and the number of resamples alone, never on how many threads drew them.
package paretoscope.analysis.uncertainty;

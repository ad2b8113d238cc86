/// Quadratic surrogates of a sweep's metrics, how sure they are, and where they extrapolate.
package paretoscope.merge.surrogate;

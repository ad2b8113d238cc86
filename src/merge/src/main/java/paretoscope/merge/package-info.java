/// Merging models by scaling coefficients: see the packages below.
package paretoscope.merge;

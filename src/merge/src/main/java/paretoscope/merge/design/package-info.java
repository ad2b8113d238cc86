/// Where to sample: boxes of scaling coefficients, and the designs that spread points in them.
package paretoscope.merge.design;

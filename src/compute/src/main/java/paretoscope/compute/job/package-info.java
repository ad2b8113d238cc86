/// A job as a value, what can go wrong with it, and the events of its life. Knows neither who runs it nor where.
package paretoscope.compute.job;

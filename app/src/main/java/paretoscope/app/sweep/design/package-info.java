/// A sweep while it is being designed: what its file would say, right or wrong, and the way there and back. No toolkit.
package paretoscope.app.sweep.design;

/// What the Merge sweep view shows and can do, without a toolkit.
package paretoscope.app.sweep.model;

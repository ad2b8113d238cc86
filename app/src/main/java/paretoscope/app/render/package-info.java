/// The window's views as pictures, without a display: for the README, for reviewers, for machines in a rack.
package paretoscope.app.render;

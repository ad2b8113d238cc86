/// Taking results out again, in layouts that other tools read.
package paretoscope.views.export;

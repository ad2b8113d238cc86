/// Small JSON texts as trees.
package paretoscope.eval.json;

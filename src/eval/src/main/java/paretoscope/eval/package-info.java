/// The words of the program as validated values: what was run, what it achieved, what it spent.
/// Pure data; reading files is declared in `eval.source`, knowing metrics by name in `eval.catalogue`.
package paretoscope.eval;

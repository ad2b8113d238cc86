/// The vocabulary every module speaks: runs, attempts, usage, metrics, and the contracts for reading and storing them.
package paretoscope.eval;

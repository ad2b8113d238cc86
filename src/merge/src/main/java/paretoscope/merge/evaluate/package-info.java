/// The evaluator inside the program: merges in memory, scores with ONNX Runtime on the CPU.
///
/// Implements the backend contract of `compute`; data sets in formats that this module does not read come through
/// [paretoscope.merge.evaluate.DataSource].
package paretoscope.merge.evaluate;

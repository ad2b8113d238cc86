/// The inner loops of a merge, over blocks of numbers small enough for the processor's nearest cache.
///
/// The loops are plain, over arrays of one type, because that is what the compiler turns into vector instructions.
/// Nothing here knows files or methods.
package paretoscope.weights.kernel;

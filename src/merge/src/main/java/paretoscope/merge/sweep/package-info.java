/// A sweep as a document, as a state that asks and is told, and as the results that come back.
///
/// Runs nothing itself: who evaluates, and where the state is kept, is decided above.
package paretoscope.merge.sweep;

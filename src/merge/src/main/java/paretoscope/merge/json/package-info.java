/// JSON read with the place of every value at hand, so that whatever is refused can be found.
///
/// For the packages of this module alone.
package paretoscope.merge.json;

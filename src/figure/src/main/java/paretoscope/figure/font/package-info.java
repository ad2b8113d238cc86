/// The bundled TrueType fonts: their measures, which glyphs a text becomes, and the glyphs' outlines.
///
/// Layout measures with them and every painter draws with them, so that a line breaks alike everywhere.
package paretoscope.figure.font;

/// Light and dark: base themes, our style sheets, and the bundled fonts made known to the toolkit. Colours live in the
/// sheets, never in code.
package paretoscope.app.theme;

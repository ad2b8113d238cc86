/// A figure as data: what is drawn, in which units and with which words, but nothing of where. Specs hold their own data,
/// are read and written as JSON (`*.figure.json`), and mean the same wherever they are opened. `charts` makes them,
/// `layout` places them; nothing here measures or paints.
package paretoscope.figure.spec;

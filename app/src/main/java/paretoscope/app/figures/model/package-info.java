/// A figure on the screen without the screen: what is drawn for the room there is, what a mark stands for, and what is said
/// about it. Knows no view; nothing here touches the scene.
package paretoscope.app.figures.model;

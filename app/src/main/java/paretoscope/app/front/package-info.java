/// The front on the screen: the chart with everything the mouse and the keys do to it, and the one class that puts the
/// view together for the window.
package paretoscope.app.front;

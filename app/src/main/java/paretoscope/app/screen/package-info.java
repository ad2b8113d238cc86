/// The border between background work and the screen: the window's thread, the newest value wins, and listening that
/// can be ended. Views and view models of every feature build on it; nothing here knows a feature.
package paretoscope.app.screen;

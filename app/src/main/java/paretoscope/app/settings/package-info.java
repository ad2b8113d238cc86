/// What is kept between two starts and is not the user's data: preferences, how the window was left, recent workspaces,
/// and the folders these live in.
package paretoscope.app.settings;

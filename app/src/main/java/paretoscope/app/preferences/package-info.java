/// What the user prefers, kept as JSON in the folder the system has for settings: theme, text size, how numbers and money
/// are written, and the folders files come from and go to. Features read the preferences; only the dialog here changes
/// them.
package paretoscope.app.preferences;

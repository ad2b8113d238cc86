/// What the user says about configurations, models and the workspace file: names, colours, notes, aliases; undo and redo;
/// opening, copying and saving workspaces. Everything said goes to the workspace, where it can be taken back.
package paretoscope.app.editing;

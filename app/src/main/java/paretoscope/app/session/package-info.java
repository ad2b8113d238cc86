/// What was looked at, brought back: what takes part, what was picked, and what each view remembers, kept in the workspace.
package paretoscope.app.session;

/// Quality from one source and cost from another: a dialog that tries a rule out, tells what matches and what does not,
/// and keeps the rule with the workspace.
package paretoscope.app.joins;

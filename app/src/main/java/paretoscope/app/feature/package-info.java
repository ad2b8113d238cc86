/// What the window knows of a view: the contract every view keeps, and what it is given when a project opens. Knows no view.
package paretoscope.app.feature;

/// What people type, understood: numbers with currencies and thousands. Knows no screen.
package paretoscope.app.typing;

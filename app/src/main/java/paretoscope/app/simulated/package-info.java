/// Points that were simulated, not measured: handed from the view that works them out to those that show them beside real
/// configurations. Never stored.
package paretoscope.app.simulated;

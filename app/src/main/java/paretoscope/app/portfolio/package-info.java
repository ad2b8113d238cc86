/// The portfolio view: what the candidates are truly worth that a cheap estimate ranks highest.
package paretoscope.app.portfolio;

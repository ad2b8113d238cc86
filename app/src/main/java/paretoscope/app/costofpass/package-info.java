/// The cost-of-pass view: what a pass costs pooled and problem by problem, who is essential, progress over time, and what
/// techniques gain.
package paretoscope.app.costofpass;

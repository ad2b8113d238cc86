/// The techniques view: what trying again, voting, verifying and escalating would have scored and cost.
package paretoscope.app.techniques;

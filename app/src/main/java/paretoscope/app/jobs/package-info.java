/// Background work as values: a job, the events of its life, and the queue that runs it. Knows no screen and no feature;
/// the status bar listens, the features submit.
package paretoscope.app.jobs;

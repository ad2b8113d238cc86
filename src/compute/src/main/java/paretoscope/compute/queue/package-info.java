/// Runs jobs on devices: one worker each, retries with growing delays, results kept before they are told.
package paretoscope.compute.queue;

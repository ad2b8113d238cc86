/// Workers that are processes of this machine: one that speaks the worker protocol, and any command that is run once
/// for a job.
package paretoscope.compute.local;

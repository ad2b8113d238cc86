/// The contract of those who do jobs: a backend opens a worker on a device, a worker does one job at a time.
package paretoscope.compute.worker;

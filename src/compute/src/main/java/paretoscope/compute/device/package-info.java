/// What jobs run on: finding the machine's devices, their free memory, and the energy they take.
package paretoscope.compute.device;

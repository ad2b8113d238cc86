/// Processes of this machine, whatever they do: started from lists of arguments, read in bounded memory, and stopped with
/// everything they started themselves.
package paretoscope.compute.process;

/// Checkpoints in safetensors files, single and sharded: read through a memory map after every bound in the header has
/// been checked, written beside their place and moved there when complete.
package paretoscope.weights.safetensors;

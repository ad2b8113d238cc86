/// What a tensor is: its name, shape and number format, and how stored numbers become floats and back.
package paretoscope.weights.tensor;

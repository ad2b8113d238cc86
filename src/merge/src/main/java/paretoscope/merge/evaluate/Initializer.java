package paretoscope.merge.evaluate;

import java.util.List;

/// A constant tensor of an ONNX network.
///
/// @param type the number of its format in ONNX's `TensorProto.DataType`
record Initializer(String name, int type, List<Long> shape) {
    static final int FLOAT = 1;
    static final int FLOAT16 = 10;
}

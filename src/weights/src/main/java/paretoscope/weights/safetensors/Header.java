package paretoscope.weights.safetensors;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import paretoscope.weights.tensor.TensorInfo;

/// What stands at the head of a safetensors file, checked against the file's length.
///
/// @param tensors in the order of their numbers in the file
/// @param starts where each tensor's numbers start, in bytes from the start of the file
record Header(SequencedMap<String, TensorInfo> tensors, Map<String, Long> starts, Map<String, String> metadata) {
    Header {
        tensors = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tensors));
        starts = Map.copyOf(starts);
        metadata = Map.copyOf(metadata);
    }
}

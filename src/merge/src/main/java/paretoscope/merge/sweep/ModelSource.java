package paretoscope.merge.sweep;

import java.nio.file.Path;

/// A model to merge.
///
/// @param name how it is called in charts and in the names of merged models
/// @param weights a safetensors file, an index of one, or a folder that holds either; relative to the sweep's file
public record ModelSource(String name, Path weights) {
    public ModelSource {
        Named.require(name, "model");
    }
}

package paretoscope.merge.evaluate;

import java.nio.file.Path;

/// Reads data sets of one file format. CSV, safetensors and Parquet are read here; whoever knows another format brings it along.
public interface DataSource {
    /// Whether a file is of this format, by its ending.
    boolean reads(Path file);

    /// The whole data set.
    ///
    /// @throws UnusableEvaluator when it cannot be read, with one sentence that names the file and the place
    DataSet read(Path file) throws UnusableEvaluator;
}

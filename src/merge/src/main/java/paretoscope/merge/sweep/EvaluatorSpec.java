package paretoscope.merge.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What scores a merged model.
public sealed interface EvaluatorSpec {
    /// An ONNX network whose initializers bear the names of the weights' tensors, run on the CPU inside the program.
    ///
    /// @param model relative to the sweep's file
    /// @param input the network's input that takes the features; absent where it has only one
    /// @param output the output that holds logits or predictions; absent where it has only one
    /// @param batch how many items are scored at once
    record Onnx(Path model, Optional<String> input, Optional<String> output, int batch) implements EvaluatorSpec {
        public static final int USUAL_BATCH = 256;

        public Onnx {
            if (batch < 1) {
                throw new IllegalArgumentException("a batch holds at least one item, not " + batch);
            }
        }
    }

    /// An evaluator that the shipped PyTorch worker brings.
    ///
    /// @param options the worker's own settings, a JSON object
    record TorchBuiltin(Builtin builtin, String options) implements EvaluatorSpec {
        /// What the worker can score without a file of the user's.
        public enum Builtin {
            TENSOR_CLASSIFICATION("tensor-classification"),
            HF_SEQUENCE_CLASSIFICATION("hf-sequence-classification"),
            HF_CAUSAL_LM("hf-causal-lm");

            private final String code;

            Builtin(String code) {
                this.code = code;
            }

            /// The name in a sweep's file.
            public String code() {
                return code;
            }
        }
    }

    /// A Python file of the user's with the worker's two functions.
    ///
    /// @param options handed to the file as they are, a JSON object
    record TorchFile(Path file, String options) implements EvaluatorSpec {}

    /// Any harness, as a command line; it is given the merged model and writes results that the importers read.
    ///
    /// @param command the program and its arguments
    /// @param results which of the files it wrote hold results, as a glob
    record Command(List<String> command, String results) implements EvaluatorSpec {
        public Command {
            command = List.copyOf(command);
            if (command.isEmpty() || command.getFirst().isBlank()) {
                throw new IllegalArgumentException("a command needs a program to start");
            }
        }
    }
}

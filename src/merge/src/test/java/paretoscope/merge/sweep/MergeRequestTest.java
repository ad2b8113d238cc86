package paretoscope.merge.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import paretoscope.merge.design.Coefficients;
import paretoscope.weights.MergeMethod;

class MergeRequestTest {
    @Test
    void aRequestComesBackToTheBit() throws UnreadableSweep {
        var asked = new MergeRequest(new MergeMethod.Dare(0.5, 7, true), Coefficients.of(0.1 + 0.2, 1e-17));

        assertEquals(asked, MergeRequest.read(asked.toBytes()));
    }

    @Test
    void aRequestOfAnotherKindIsRefusedWithItsPlace() {
        var strange = "{\"method\": {\"name\": \"magic\"}, \"coefficients\": [1]}".getBytes(StandardCharsets.UTF_8);

        var refused = assertThrows(UnreadableSweep.class, () -> MergeRequest.read(strange));
        assertEquals("$.method.name", refused.path());
    }

    @Test
    void aWorkerIsToldAbsolutePaths() throws UnreadableSweep {
        var spec = SweepSpecReader.parse("""
                {"version": 1, "name": "s", "base": "b.safetensors", "method": {"name": "task-arithmetic"},
                 "models": [{"name": "m", "weights": "../m.safetensors"}],
                 "tasks": [{"name": "t", "metric": "accuracy"}],
                 "evaluator": {"kind": "torch", "file": "evaluate.py", "options": {"x": 1}}}
                """, Path.of("/sweeps/digits").toAbsolutePath(), "s.sweep.json");

        var setup = WorkerSetup.of(spec);

        assertTrue(setup.contains("/sweeps/m.safetensors"), setup);
        assertTrue(setup.contains("/sweeps/digits/evaluate.py"), setup);
        assertTrue(setup.contains("\"data\":null"), setup);
    }
}

package paretoscope.weights;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import paretoscope.weights.safetensors.Checkpoint;
import paretoscope.weights.tensor.TensorInfo;

/// Compares all models with the base, tensor by tensor, and keeps everything it finds.
final class ModelCheck {
    private static final int SHOWN = 5;

    private final Sources sources;
    private final List<Mismatch> mismatches = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> kept = new LinkedHashSet<>();

    ModelCheck(Sources sources, MergeMethod method) {
        this.sources = sources;
        method.objection(sources.models().size()).ifPresent(objection -> mismatches.add(new Mismatch.Method(sources
                .base().path(), objection)));
        sources.models().forEach(this::compare);
        noteWhatIsKept();
    }

    List<Mismatch> mismatches() {
        return mismatches;
    }

    List<String> notes() {
        return notes;
    }

    private void compare(Checkpoint model) {
        var converted = new LinkedHashSet<String>();
        for (var base : sources.base().tensors().values()) {
            var other = model.tensors().get(base.name());
            if (other == null) {
                mismatches.add(new Mismatch.Missing(model.path(), base.name()));
            } else if (!other.shape().equals(base.shape())) {
                mismatches.add(new Mismatch.Shape(model.path(), base, other));
            } else {
                compare(model, base, other, converted);
            }
        }
        model.tensors().keySet().stream().filter(name -> !sources.base().tensors().containsKey(name))
                .forEach(name -> mismatches.add(new Mismatch.Extra(model.path(), name)));
        converted.forEach(formats -> notes.add(model.path() + " is stored as " + formats + "."));
    }

    private void compare(Checkpoint model, TensorInfo base, TensorInfo other, Set<String> converted) {
        boolean mergeable = base.dtype().format().isPresent() && other.dtype().format().isPresent();
        if (mergeable && !base.dtype().equals(other.dtype())) {
            converted.add(other.dtype() + " where the base is " + base.dtype() + ", and converted");
        } else if (!mergeable && !base.dtype().equals(other.dtype())) {
            mismatches.add(new Mismatch.Format(model.path(), base, other));
        } else if (!mergeable) {
            compareBytes(model, base);
        }
    }

    /// Counters and masks may differ and are the base's; weights may not.
    private void compareBytes(Checkpoint model, TensorInfo base) {
        boolean equal = sources.base().bytes(base.name()).mismatch(model.bytes(base.name())) == -1;
        if (!equal && (base.dtype().fractional() || base.dtype().bits().isEmpty())) {
            mismatches.add(new Mismatch.Unmergeable(model.path(), base));
        } else if (!equal) {
            notes.add(model.path() + ", tensor " + base.name() + ": its " + base.dtype()
                    + " numbers differ from the base's, which are kept.");
        }
        kept.add(base.name());
    }

    private void noteWhatIsKept() {
        if (!kept.isEmpty()) {
            var shown = String.join(", ", kept.stream().limit(SHOWN).toList());
            var more = kept.size() > SHOWN ? " and " + (kept.size() - SHOWN) + " more" : "";
            notes.addFirst("Taken from the base as they are: " + shown + more + ".");
        }
    }
}

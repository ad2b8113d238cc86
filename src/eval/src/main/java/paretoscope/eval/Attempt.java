package paretoscope.eval;

import java.util.LinkedHashMap;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/// One try of a run's configuration at one item.
///
/// `epoch` counts tries at the same item from 1. `scores` holds the value of each metric for this try; an attempt
/// whose scores are all unknown was made but not scored. `answer` is the short, extracted answer that votes are taken
/// over, never the whole response. `confidence` is the model's own, in whatever scale the tool logs. `tags` are the
/// item's labels (subject, difficulty, …). `filter` tells apart several scorings of one response by the same tool and
/// is empty otherwise.
public record Attempt(String item, int epoch, String filter, Map<Metric, Quantity> scores, Usage usage,
        Optional<String> answer, Quantity confidence, Optional<String> error, Map<String, String> tags, Locator at) {
    public Attempt {
        if (item.isEmpty()) {
            throw new IllegalArgumentException("an attempt needs an item");
        }
        if (epoch < 1) {
            throw new IllegalArgumentException("epochs count from 1, was " + epoch);
        }
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        tags = Map.copyOf(tags);
    }

    /// A scored try of which nothing else is known.
    public static Attempt scored(String item, int epoch, Map<Metric, Quantity> scores, Usage usage, Locator at) {
        return new Attempt(item, epoch, "", scores, usage, Optional.empty(), Quantity.NOT_RECORDED, Optional.empty(),
                Map.of(), at);
    }
}

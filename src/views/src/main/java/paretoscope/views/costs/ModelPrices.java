package paretoscope.views.costs;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import paretoscope.eval.cost.TokenPricing;
import paretoscope.store.RunRow;

/// Looks up the prices of all models of a project.
final class ModelPrices {
    private final TokenPricing pricing;
    private final Map<String, String> choices;

    /// The days of a model's runs, those without one counted as the day before all others.
    private static final class Seen {
        private final SortedSet<LocalDate> days = new TreeSet<>();
        private int runs;
    }

    ModelPrices(TokenPricing pricing, Map<String, String> choices) {
        this.pricing = pricing;
        this.choices = choices;
    }

    List<ModelPrice> of(List<RunRow> runs) {
        var models = new TreeMap<String, Seen>(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
        for (var run : runs) {
            if (!run.superseded()) {
                var seen = models.computeIfAbsent(run.model(), _ -> new Seen());
                seen.runs++;
                seen.days.add(day(run).orElse(LocalDate.MIN));
            }
        }
        return models.entrySet().stream().map(entry -> price(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ModelPrice::isPriced)).toList();
    }

    private Optional<LocalDate> day(RunRow run) {
        return pricing.day()
                .or(() -> run.started().or(run::completed).map(at -> at.atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    private ModelPrice price(String model, Seen seen) {
        var prices = new ArrayList<ModelPrice.Dated>();
        for (var day : seen.days) {
            var on = day.equals(LocalDate.MIN) ? Optional.<LocalDate>empty() : Optional.of(day);
            var match = pricing.book().find(model, on);
            if (prices.isEmpty() || !prices.getLast().match().equals(match)) {
                prices.add(new ModelPrice.Dated(on, match));
            }
        }
        return new ModelPrice(model, seen.runs, Optional.ofNullable(choices.get(model)), prices);
    }
}

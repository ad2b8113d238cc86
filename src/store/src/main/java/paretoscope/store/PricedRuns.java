package paretoscope.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Usage;
import paretoscope.eval.UsageField;
import paretoscope.eval.cost.PricedTokens;
import paretoscope.eval.cost.SpentTokens;
import paretoscope.eval.cost.TokenPricing;
import paretoscope.eval.formula.Evaluation;
import paretoscope.eval.formula.Expression;

/// Runs at prices the user chose: what their tokens cost, in place of what the files say they cost.
///
/// Dollars take the place of `cost_usd`; another currency has a metric of its own, as `cost_eur`. A run whose tokens
/// cannot be priced keeps the cost its file states; where there is none, it is unknown and says why. Nothing of this
/// is written to the workspace.
final class PricedRuns {
    /// Nothing is priced.
    static final PricedRuns NONE = new PricedRuns(Map.of(), Map.of());

    private static final String USD = UsageField.COST_USD.key();

    private final Map<Long, Priced> byVersion;
    private final Map<Long, PricedTokens> explained;

    /// The metric and the formula over an attempt's usage.
    record Priced(Metric metric, Expression cost) {}

    private PricedRuns(Map<Long, Priced> byVersion, Map<Long, PricedTokens> explained) {
        this.byVersion = byVersion;
        this.explained = explained;
    }

    /// How the cost of a run came about, where it is priced.
    Optional<PricedTokens> of(StoredRun run) {
        return Stream.of(run.version(), run.stating().version()).filter(byVersion::containsKey).findFirst()
                .map(explained::get);
    }

    /// The formulas by version of a run.
    Map<Long, Priced> byVersion() {
        return byVersion;
    }

    /// Whether a metric of this name is priced in any run.
    boolean has(String metric) {
        return byVersion.values().stream().anyMatch(priced -> priced.metric().name().equals(metric));
    }

    /// The runs and their formulas, together.
    record Applied(List<KnownRun> runs, PricedRuns priced) {}

    static Applied apply(DuckDBConnection connection, List<KnownRun> runs, TokenPricing pricing) throws SQLException {
        var prices = new LinkedHashMap<Long, PricedTokens>();
        var formulas = new HashMap<Long, Priced>();
        for (var run : runs) {
            var price = price(run, pricing);
            prices.put(run.stored().version(), price);
            price.weights().filter(weights -> weights.complete()).ifPresent(weights -> formulas
                    .put(run.stored().version(),
                            new Priced(TokenPricing.metric(price.currency()), weights.expression())));
        }
        var sums = new PricedAttempts(connection, new PricedRuns(formulas, Map.of())).runSums();
        // What has no tokens to price keeps what its file states.
        runs.forEach(run -> formulas.computeIfPresent(run.stored().version(),
                (version, formula) -> sums.containsKey(version) || total(run.stored().usage(), formula).isKnown()
                        ? formula
                        : null));
        return new Applied(runs.stream().map(run -> applied(run, prices.get(run.stored().version()),
                Optional.ofNullable(formulas.get(run.stored().version())),
                Optional.ofNullable(sums.get(run.stored().version())))).toList(),
                new PricedRuns(Map.copyOf(formulas), prices));
    }

    private static PricedTokens price(KnownRun run, TokenPricing pricing) {
        var stored = run.stored();
        var usage = new RunValues(run, stored.sums(), false, metric -> metric).usage();
        return pricing.price(new SpentTokens(run.configuration().model(), stored.configuration().model(),
                stored.started().or(stored::completed), stored.attempts(), usage));
    }

    private static KnownRun applied(KnownRun run, PricedTokens price, Optional<Priced> formula,
            Optional<AttemptSum> sum) {
        if (formula.isEmpty()) {
            return run.with(unpriced(run.stored(), reason(price)));
        }
        var metric = formula.get().metric();
        var stored = run.stored();
        if (!metric.name().equals(USD)) {
            var said = reason("priced in " + metric.unit().symbol() + ", as " + metric.name());
            return run.with(inOtherCurrency(unpriced(stored, said), formula.get(), sum));
        }
        var sums = new ArrayList<>(stored.sums());
        sums.removeIf(known -> known.metric().name().equals(USD));
        sum.ifPresent(sums::add);
        var total = total(stored.usage(), formula.get());
        // Where only attempts have tokens, their sum is the run's cost.
        var usage = total.isKnown()
                ? stored.usage().with(UsageField.COST_USD, total)
                : stored.usage().without(UsageField.COST_USD);
        return run.with(stored.spending(usage, sums));
    }

    private static Quantity total(Usage usage, Priced formula) {
        return Quantity.of(Evaluation.one(formula.cost(),
                name -> usage.get(UsageField.valueOf(name.toUpperCase(Locale.ROOT))).orNaN()));
    }

    private static Quantity reason(PricedTokens price) {
        return price.cost() instanceof Quantity.Unknown unknown ? unknown : reason("attempts lack tokens");
    }

    private static Quantity reason(String why) {
        return Quantity.unknown(why);
    }

    /// The cost as recorded, or why there is none.
    private static StoredRun unpriced(StoredRun run, Quantity why) {
        boolean recorded = run.usage().get(UsageField.COST_USD).isKnown()
                || run.sums().stream().anyMatch(sum -> sum.metric().name().equals(USD));
        return recorded ? run : run.spending(run.usage().with(UsageField.COST_USD, why), run.sums());
    }

    private static StoredRun inOtherCurrency(StoredRun run, Priced formula, Optional<AttemptSum> sum) {
        var sums = new ArrayList<>(run.sums());
        sum.or(() -> ofWhole(run, formula)).ifPresent(sums::add);
        return run.spending(run.usage(), sums);
    }

    /// A run without attempts of its own: its total, evenly over what it stands for.
    private static Optional<AttemptSum> ofWhole(StoredRun run, Priced formula) {
        var total = total(run.usage(), formula);
        var count = run.attempts() > 0 ? OptionalLong.of(run.attempts()) : run.items();
        if (!total.isKnown()) {
            return Optional.empty();
        }
        long parts = count.isPresent() && count.getAsLong() > 0 ? count.getAsLong() : 1;
        return Optional.of(new AttemptSum(formula.metric(), parts, parts, 0, 0, total.orNaN() / parts, Double.NaN,
                total.orNaN()));
    }
}

package paretoscope.store;

import java.util.List;
import java.util.Optional;
import paretoscope.eval.cost.TokenPricing;
import paretoscope.eval.formula.FormulaColumn;

/// What a question supposes that is not so: other prices, further columns. Nobody else sees it.
///
/// @param pricing in place of the prices in force; empty leaves these
/// @param columns beside those there are, in place of those of the same name
public record Supposition(Optional<TokenPricing> pricing, List<FormulaColumn> columns) {
    public Supposition {
        columns = List.copyOf(columns);
    }

    public static Supposition prices(TokenPricing pricing) {
        return new Supposition(Optional.of(pricing), List.of());
    }

    public static Supposition column(FormulaColumn column) {
        return new Supposition(Optional.empty(), List.of(column));
    }
}

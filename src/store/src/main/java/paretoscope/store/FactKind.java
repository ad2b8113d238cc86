package paretoscope.store;

import java.util.Locale;

/// What kinds of things a user can say.
enum FactKind {
    ALIAS,
    LABEL,
    COLOUR,
    NOTE,
    HIDDEN,
    FREE,
    CORRECTION,
    MAPPING,
    CATALOGUE,
    VIEW,
    PREFERENCE,
    PRICE_LIST,
    PRICE_CHOICE,
    PRICING,
    COST_MODEL,
    JOIN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

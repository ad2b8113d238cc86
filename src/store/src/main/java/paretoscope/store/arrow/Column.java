package paretoscope.store.arrow;

/// A column of rows that are handed over.
public record Column(String name, Type type) {
    /// What a column holds.
    public enum Type {
        /// Whole numbers of 32 bits.
        INTEGER("i"),
        /// Whole numbers of 64 bits.
        BIGINT("l"),
        /// Whole numbers of 64 bits from 0.
        UBIGINT("L"),
        /// Numbers.
        DOUBLE("g"),
        /// Texts.
        VARCHAR("u");

        private final String format;

        Type(String format) {
            this.format = format;
        }

        /// As Arrow writes it.
        String format() {
            return format;
        }
    }
}

package paretoscope.eval.source;

/// What some rows hold in one column, from the first row to the last. Texts are without white space around them.
public sealed interface Cells {
    /// Numbers, and texts that are no plain numbers.
    ///
    /// @param values NaN where there is a text
    /// @param codes where there is a text its number among the `texts`, anything elsewhere
    record Numbers(double[] values, int[] codes, TextCodes texts) implements Cells {}

    /// Texts of which many are the same.
    ///
    /// @param codes the number of each among the `texts`
    record Coded(int[] codes, TextCodes texts) implements Cells {}

    /// Texts.
    ///
    /// @param bytes them in UTF-8, one behind another; there may be more bytes behind the last
    /// @param ends where each ends
    record Texts(byte[] bytes, int[] ends) implements Cells {}

    /// Nothing: the cells stay in their file.
    record None() implements Cells {}
}

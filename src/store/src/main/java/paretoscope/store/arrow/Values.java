package paretoscope.store.arrow;

import org.jspecify.annotations.Nullable;

/// What some rows hold in one column; arrays may be longer than there are rows.
public sealed interface Values {
    /// Whole numbers from 0; anything below stands for none.
    record Integers(int[] values) implements Values {}

    /// The bits of whole numbers.
    record Longs(long[] values) implements Values {}

    /// Numbers; NaN stands for none.
    record Doubles(double[] values) implements Values {}

    /// Texts.
    ///
    /// @param bytes them in UTF-8, one behind another
    /// @param ends where each ends
    record Texts(byte[] bytes, int[] ends) implements Values {}

    /// Texts in UTF-8, null where there is none.
    record Names(byte[] @Nullable [] texts) implements Values {}
}

package paretoscope.eval.cost;

import java.math.BigDecimal;

/// Numbers as they are typed: `2` and `2.99`, never `2.0` or `2.99E0`.
final class Amounts {
    private Amounts() {}

    static String of(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}

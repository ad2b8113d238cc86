package paretoscope.eval.formula;

/// What can stand between two sides of a formula.
public enum Operator {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    OVER("/"),
    POWER("^");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /// The result for two numbers.
    public double apply(double left, double right) {
        return switch (this) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case OVER -> left / right;
            case POWER -> power(left, right);
        };
    }

    /// What is not known stays so, also to the power of zero. One to the power of infinity is one, as IEEE 754 (2008) and
    /// the database have it, and as Java has not.
    private static double power(double base, double exponent) {
        if (Double.isNaN(base)) {
            return base;
        }
        return Math.abs(base) == 1 && Double.isInfinite(exponent) ? 1 : Math.pow(base, exponent);
    }
}

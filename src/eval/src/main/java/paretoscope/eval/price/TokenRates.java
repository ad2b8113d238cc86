package paretoscope.eval.price;

import java.util.OptionalDouble;

/// What a million tokens of each kind cost. A rate that the list does not state is absent, which is not zero.
///
/// `cachedInput` is the price of input answered from a cache, `cacheWrite` that of input written to one, `reasoning`
/// that of reasoning where it is charged differently from other output.
public record TokenRates(OptionalDouble input, OptionalDouble output, OptionalDouble cachedInput,
        OptionalDouble cacheWrite, OptionalDouble reasoning) {
    /// Nothing is stated.
    public static final TokenRates NONE = new TokenRates(OptionalDouble.empty(), OptionalDouble.empty(),
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public TokenRates {
        check("input", input);
        check("output", output);
        check("cached input", cachedInput);
        check("cache write", cacheWrite);
        check("reasoning", reasoning);
    }

    private static void check(String kind, OptionalDouble rate) {
        if (rate.isPresent() && !(rate.getAsDouble() >= 0 && Double.isFinite(rate.getAsDouble()))) {
            throw new IllegalArgumentException(
                    "a price is a finite number that is not negative; " + kind + " was " + rate.getAsDouble());
        }
    }

    /// Rates for input and output alone.
    public static TokenRates of(double input, double output) {
        return NONE.withInput(input).withOutput(output);
    }

    public TokenRates withInput(double rate) {
        return new TokenRates(OptionalDouble.of(rate), output, cachedInput, cacheWrite, reasoning);
    }

    public TokenRates withOutput(double rate) {
        return new TokenRates(input, OptionalDouble.of(rate), cachedInput, cacheWrite, reasoning);
    }

    public TokenRates withCachedInput(double rate) {
        return new TokenRates(input, output, OptionalDouble.of(rate), cacheWrite, reasoning);
    }

    public TokenRates withCacheWrite(double rate) {
        return new TokenRates(input, output, cachedInput, OptionalDouble.of(rate), reasoning);
    }

    public TokenRates withReasoning(double rate) {
        return new TokenRates(input, output, cachedInput, cacheWrite, OptionalDouble.of(rate));
    }

    /// These rates, and the other's where these say nothing.
    public TokenRates or(TokenRates other) {
        return new TokenRates(either(input, other.input), either(output, other.output),
                either(cachedInput, other.cachedInput), either(cacheWrite, other.cacheWrite),
                either(reasoning, other.reasoning));
    }

    private static OptionalDouble either(OptionalDouble first, OptionalDouble second) {
        return first.isPresent() ? first : second;
    }

    /// Whether input, and output where it is stated, cost nothing, as lists say of what is free or of what they have
    /// no price for.
    public boolean isZero() {
        return input.orElse(0) == 0 && output.orElse(0) == 0 && !isEmpty();
    }

    /// Whether neither input nor output has a price.
    public boolean isEmpty() {
        return input.isEmpty() && output.isEmpty();
    }

    /// All rates times a factor, as for a discount.
    public TokenRates times(double factor) {
        return times(factor, factor);
    }

    /// The rates of input, caches included, and of output, reasoning included, each times a factor, as for a price that
    /// is being tried out.
    public TokenRates times(double inputFactor, double outputFactor) {
        return new TokenRates(scaled(input, inputFactor), scaled(output, outputFactor),
                scaled(cachedInput, inputFactor), scaled(cacheWrite, inputFactor), scaled(reasoning, outputFactor));
    }

    private static OptionalDouble scaled(OptionalDouble rate, double factor) {
        return rate.isPresent() ? OptionalDouble.of(rate.getAsDouble() * factor) : rate;
    }
}

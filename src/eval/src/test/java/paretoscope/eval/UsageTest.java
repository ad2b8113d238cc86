package paretoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsageTest {
    @Test
    void whatWasNotRecordedIsUnknownAndNotZero() {
        var usage = Usage.NOT_RECORDED.with(UsageField.INPUT_TOKENS, 12);

        assertThat(usage.get(UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(12));
        assertThat(usage.get(UsageField.COST_USD)).isEqualTo(Quantity.NOT_RECORDED);
    }

    @Test
    void aFieldRecordedOnOneSideOnlyIsUnknownInTheSum() {
        var priced = Usage.NOT_RECORDED.with(UsageField.INPUT_TOKENS, 10).with(UsageField.COST_USD, 0.5);
        var unpriced = Usage.NOT_RECORDED.with(UsageField.INPUT_TOKENS, 5);

        var sum = priced.plus(unpriced);

        assertThat(sum.get(UsageField.INPUT_TOKENS)).isEqualTo(Quantity.of(15));
        assertThat(sum.get(UsageField.COST_USD).isKnown()).isFalse();
    }

    @Test
    void addingToNothingRecordedKeepsWhatThereIs() {
        var usage = Usage.NOT_RECORDED.with(UsageField.OUTPUT_TOKENS, 7);

        assertThat(Usage.NOT_RECORDED.plus(usage)).isEqualTo(usage);
    }

    @Test
    void fieldsAreNamedAsInTheJsonOfTheCommandLine() {
        assertThat(UsageField.CACHED_INPUT_TOKENS.key()).isEqualTo("cached_input_tokens");
        assertThat(UsageField.COST_USD.key()).isEqualTo("cost_usd");
    }
}

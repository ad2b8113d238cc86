package paretoscope.ingest.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.eval.price.Currency;
import paretoscope.eval.price.PriceEntry;
import paretoscope.eval.price.PriceTier;
import paretoscope.eval.price.TokenRates;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.UnreadableSource;

class PriceListsTest {
    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        var path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    @Test
    void litellmsPricesPerTokenBecomePricesPerMillion() throws Exception {
        var read = PriceLists.read(file("litellm-2025-09-15.json", """
                {"sample_spec": {"input_cost_per_token": 0.0, "litellm_provider": "one of many"},
                 "gpt-4o": {"input_cost_per_token": 2.5e-06, "output_cost_per_token": 1e-05,
                            "cache_read_input_token_cost": 1.25e-06, "litellm_provider": "openai"},
                 "gemini-2.5-pro": {"input_cost_per_token": 1.25e-06, "output_cost_per_token": 1e-05,
                                    "input_cost_per_token_above_200k_tokens": 2.5e-06,
                                    "output_cost_per_token_above_200k_tokens": 1.5e-05},
                 "dall-e-3": {"input_cost_per_pixel": 1.9e-08, "mode": "image_generation"}}"""));

        assertThat(read.list().date()).contains(LocalDate.of(2025, 9, 15));
        assertThat(read.list().entries()).containsExactly(
                PriceEntry.usd("gpt-4o", TokenRates.of(2.5, 10).withCachedInput(1.25), "litellm-2025-09-15.json"),
                PriceEntry.usd("gemini-2.5-pro", TokenRates.of(1.25, 10), "litellm-2025-09-15.json")
                        .withTiers(java.util.List.of(new PriceTier(200_000, TokenRates.of(2.5, 15)))));
        assertThat(read.issues()).singleElement().extracting(Issue::why).asString()
                .startsWith("1 models have no price");
    }

    @Test
    void aidersCommentsAreReadOver() throws Exception {
        var read = PriceLists.read(file("model-metadata.json", """
                {"deepseek/deepseek-chat": {"input_cost_per_token": 0.00000028, "output_cost_per_token": 0.00000042,
                    //"supports_function_calling": true,
                    "input_cost_per_token_cache_hit": 0.000000028}}"""));

        assertThat(read.list().entries()).singleElement().extracting(PriceEntry::rates)
                .isEqualTo(TokenRates.of(0.28, 0.42).withCachedInput(0.028));
    }

    @Test
    void rangesOfPromptLengthsAreTiers() throws Exception {
        var read = PriceLists.read(file("litellm.json", """
                {"dashscope/qwen3-max-preview": {"litellm_provider": "dashscope", "tiered_pricing": [
                    {"range": [0, 32000.0], "input_cost_per_token": 1.2e-06, "output_cost_per_token": 6e-06},
                    {"range": [32000.0, 128000.0], "input_cost_per_token": 2.4e-06, "output_cost_per_token": 1.2e-05}]}}
                """));

        var entry = read.list().entries().getFirst();
        assertThat(entry.rates()).isEqualTo(TokenRates.of(1.2, 6));
        assertThat(entry.ratesFor(32_001)).isEqualTo(TokenRates.of(2.4, 12));
    }

    @Test
    void openRoutersTextsAreNumbersAndItsVaryingPricesAreNone() throws Exception {
        var read = PriceLists.read(file("models.json", """
                {"data": [{"id": "anthropic/claude-opus-4.7", "pricing": {"prompt": "0.00003", "completion": "0.00015",
                             "input_cache_read": "0.000003", "input_cache_write": "0.0000375"}},
                          {"id": "openrouter/auto", "pricing": {"prompt": "-1", "completion": "-1"}}]}"""));

        assertThat(read.list().entries()).containsExactly(PriceEntry.usd("anthropic/claude-opus-4.7",
                TokenRates.of(30, 150).withCachedInput(3).withCacheWrite(37.5), "models.json"));
        assertThat(read.issues()).singleElement().extracting(issue -> issue.where().text())
                .isEqualTo("openrouter/auto");
    }

    @Test
    void aFolderOfTomlIsOneList() throws Exception {
        file("providers/openai/models/gpt-4o.toml", """
                name = "GPT-4o"
                release_date = 2024-05-13
                [cost]
                input = 2.50
                output = 10.00
                cache_read = 1.25
                [limit]
                context = 128_000
                """);
        file("providers/google/models/gemini-2.5-pro.toml", """
                [cost]
                input = 1.25
                output = 10
                [cost.context_over_200k]
                input = 2.5
                output = 15
                """);

        var read = PriceLists.read(folder.resolve("providers"));

        assertThat(read.list().entries()).extracting(PriceEntry::model).containsExactly("google/gemini-2.5-pro",
                "openai/gpt-4o");
        assertThat(read.list().entries().getFirst().ratesFor(300_000)).isEqualTo(TokenRates.of(2.5, 15));
        assertThat(read.list().entries().getLast().rates()).isEqualTo(TokenRates.of(2.5, 10).withCachedInput(1.25));
    }

    @Test
    void llmPricesKeepTheirHistory() throws Exception {
        var read = PriceLists.read(file("anthropic.json", """
                {"vendor": "anthropic", "models": [{"id": "m", "name": "M", "price_history": [
                  {"input": 2, "output": 10, "input_cached": null, "from_date": null, "to_date": "2026-09-01"},
                  {"input": 3, "output": 15, "input_cached": 0.3, "from_date": "2026-09-01", "to_date": null}]}]}"""));

        assertThat(read.list().entries()).extracting(PriceEntry::to)
                .containsExactly(Optional.of(LocalDate.of(2026, 9, 1)), Optional.empty());
        assertThat(read.list().entries().getLast().rates()).isEqualTo(TokenRates.of(3, 15).withCachedInput(0.3));
    }

    @Test
    void aListOfOnesOwnMayHaveDatesAndOtherCurrencies() throws Exception {
        var read = PriceLists.read(file("own.csv", """
                Model;Input per million;Output per million;cached input;from;to;currency
                gigachat;200;200;;2025-01-01;2026-01-01;rub
                mistral-large;1,8;5,4;0,2;;;EUR
                broken;cheap;1;;;;
                """));

        assertThat(read.list().entries()).containsExactly(
                PriceEntry.usd("gigachat", TokenRates.of(200, 200), "own.csv").withCurrency(new Currency("RUB"))
                        .withValidity(Optional.of(LocalDate.of(2025, 1, 1)), Optional.of(LocalDate.of(2026, 1, 1))),
                PriceEntry.usd("mistral-large", TokenRates.of(1.8, 5.4).withCachedInput(0.2), "own.csv")
                        .withCurrency(Currency.EUR));
        assertThat(read.issues()).singleElement().extracting(Issue::why).asString().contains("cheap");
    }

    @Test
    void whatIsNoPriceListIsRefusedWithAdvice() {
        assertThatExceptionOfType(UnreadableSource.class)
                .isThrownBy(() -> PriceLists.read(file("results.json", "{\"accuracy\": 0.5}")))
                .withMessageContaining("not a price list");
        assertThatExceptionOfType(UnreadableSource.class)
                .isThrownBy(() -> PriceLists.read(folder.resolve("missing.json")))
                .withMessageContaining("no such price list");
    }

    /// Before: an unknown price list.
    @Test
    void routerArenasPricesArePerMillion() throws Exception {
        var read = PriceLists.read(file("cost.json", """
                {"gpt-4o-mini": {"input_token_price_per_million": 0.15, "output_token_price_per_million": 0.6},
                 "router-x": {"input_token_price_per_million": -1, "output_token_price_per_million": 1}}"""));

        assertThat(read.list().entries())
                .containsExactly(PriceEntry.usd("gpt-4o-mini", TokenRates.of(0.15, 0.6), "cost.json"));
        assertThat(read.issues()).singleElement().extracting(Issue::why).asString().contains("negative");
    }
}

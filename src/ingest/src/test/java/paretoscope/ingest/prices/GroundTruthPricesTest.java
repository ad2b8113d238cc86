package paretoscope.ingest.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import paretoscope.eval.price.PriceBook;
import paretoscope.eval.price.PriceMatch;
import paretoscope.eval.price.TokenRates;
import paretoscope.ingest.recording.GroundTruth;
import paretoscope.ingest.recording.TestFile;

/// The real price lists, against what was counted in them by other means.
class GroundTruthPricesTest {
    @TestFactory
    Stream<DynamicTest> everyPriceListIsRead() throws IOException {
        return GroundTruth.tests(PriceFacts.TOOLS,
                entry -> PriceFacts.check(PriceLists.read(entry.path()), entry.facts()));
    }

    @TestFactory
    Stream<DynamicTest> spotChecks() {
        return Stream.of(spot("models.dev__models.json", "anthropic/claude-opus-4.7-fast", TokenRates.of(30, 150)
                .withCachedInput(3).withCacheWrite(37.5)),
                spot("aider__model-metadata.json", "deepseek/deepseek-chat",
                        TokenRates.of(0.28, 0.42).withCachedInput(0.028).withCacheWrite(0)),
                spot("simonw__anthropic.json", "claude-3.7-sonnet", TokenRates.of(3, 15)));
    }

    private static DynamicTest spot(String name, String model, TokenRates rates) {
        return DynamicTest.dynamicTest(name, () -> {
            var path = TestFile.realLogs().resolve("prices").resolve(name);
            if (!Files.exists(path)) {
                Assumptions.abort(path + " is absent");
            }
            var found = (PriceMatch.Found) PriceBook.of(PriceLists.read(path).list()).find(model, Optional.empty());
            assertThat(found.entry().rates()).isEqualTo(rates);
        });
    }
}

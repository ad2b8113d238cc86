package paretoscope.ingest.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import paretoscope.eval.source.SourceFile;
import tools.jackson.core.JacksonException;

/// Looks for the place where JSON that nobody recognised is broken, as far as the head of its file shows it.
public final class BrokenJson {
    private BrokenJson() {}

    /// What is wrong and where: `the JSON is broken at line 3: …`; nothing while the head is sound.
    public static Optional<String> in(SourceFile file) {
        try (var parser = JsonParsers.open(new ByteArrayInputStream(file.head()), JsonDialect.RELAXED)) {
            while (parser.nextToken() != null) {
                parser.getValueAsString();
            }
            return Optional.empty();
        } catch (JacksonException trouble) {
            return JsonTrouble.breaksOff(trouble) && !file.headIsWhole()
                    ? Optional.empty()
                    : Optional.of("the JSON is broken at " + JsonTrouble.line(trouble).text() + ": "
                            + JsonTrouble.sentence(trouble));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}

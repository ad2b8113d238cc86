package paretoscope.weights.safetensors;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import paretoscope.weights.tensor.Dtype;
import paretoscope.weights.tensor.TensorInfo;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads a safetensors header and believes nothing of it: the numbers must fill the file after the header without gap
/// or overlap, each tensor's as many as its shape and format need.
final class HeaderReader {
    private static final int MOST_EXTENTS = 64;

    private final Path file;
    private final List<HeaderEntry> entries = new ArrayList<>();
    private final Map<String, String> metadata = new HashMap<>();

    private HeaderReader(Path file) {
        this.file = file;
    }

    /// @param text the header's JSON
    /// @param start where the numbers start, in bytes from the start of the file
    /// @param length the file's length in bytes
    static Header read(Path file, byte[] text, long start, long length) throws UnreadableWeights {
        var reader = new HeaderReader(file);
        try (JsonParser parser = BoundedJson.parser(text)) {
            reader.all(parser);
        } catch (JacksonException broken) {
            throw new UnreadableWeights(file, "", "its header is not the JSON that is expected there, "
                    + broken.getOriginalMessage());
        }
        return reader.checked(start, length - start);
    }

    private void all(JsonParser parser) throws UnreadableWeights {
        parser.nextToken();
        expect(BoundedJson.atObject(parser), "", "its header is not a JSON object");
        for (var name = BoundedJson.nextName(parser); name != null; name = BoundedJson.nextName(parser)) {
            parser.nextToken();
            if (name.equals("__metadata__")) {
                metadata(parser);
            } else {
                expect(name.codePoints().noneMatch(Character::isISOControl), name, "its name holds control characters");
                entries.add(entry(parser, name));
            }
        }
        expect(parser.nextToken() == null, "", "its header goes on after its end");
    }

    private void metadata(JsonParser parser) throws UnreadableWeights {
        expect(BoundedJson.atObject(parser), "", "its __metadata__ is not an object");
        for (var name = BoundedJson.nextName(parser); name != null; name = BoundedJson.nextName(parser)) {
            expect(parser.nextToken() == JsonToken.VALUE_STRING, "", "its __metadata__ holds something else than text");
            metadata.put(name, parser.getString());
        }
    }

    private HeaderEntry entry(JsonParser parser, String tensor) throws UnreadableWeights {
        expect(BoundedJson.atObject(parser), tensor, "its entry in the header is not an object");
        Dtype dtype = null;
        List<Long> shape = null;
        List<Long> offsets = null;
        for (var name = BoundedJson.nextName(parser); name != null; name = BoundedJson.nextName(parser)) {
            parser.nextToken();
            switch (name) {
                case "dtype" -> dtype = dtype(parser, tensor);
                case "shape" -> shape = numbers(parser, tensor, "shape");
                case "data_offsets" -> offsets = numbers(parser, tensor, "data_offsets");
                default -> parser.skipChildren();
            }
        }
        var two = stated(offsets, tensor, "data_offsets");
        expect(two.size() == 2, tensor, "its data_offsets are not two numbers");
        return new HeaderEntry(tensor, stated(dtype, tensor, "dtype"), stated(shape, tensor, "shape"), two.get(0), two
                .get(1));
    }

    private Dtype dtype(JsonParser parser, String tensor) throws UnreadableWeights {
        expect(parser.currentToken() == JsonToken.VALUE_STRING && !parser.getString().isBlank(), tensor,
                "its dtype is not a name");
        return new Dtype(parser.getString());
    }

    private List<Long> numbers(JsonParser parser, String tensor, String what) throws UnreadableWeights {
        expect(parser.currentToken() == JsonToken.START_ARRAY, tensor, "its " + what + " is not a list");
        var numbers = new ArrayList<Long>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(numbers.size() < MOST_EXTENTS, tensor,
                    "its " + what + " has more than " + MOST_EXTENTS + " numbers");
            expect(parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER && parser.getLongValue() >= 0,
                    tensor, "its " + what + " holds something else than whole numbers from 0 to 2⁶³ − 1");
            numbers.add(parser.getLongValue());
        }
        return numbers;
    }

    private Header checked(long start, long room) throws UnreadableWeights {
        entries.sort(Comparator.comparingLong(HeaderEntry::begin).thenComparingLong(HeaderEntry::end));
        var tensors = new LinkedHashMap<String, TensorInfo>();
        var starts = new HashMap<String, Long>();
        long filled = 0;
        for (var entry : entries) {
            tensors.put(entry.name(), entry.checked(file, room));
            expect(entry.begin() >= filled, entry.name(), "its numbers begin at " + entry.begin()
                    + ", inside those of another tensor that end at " + filled);
            expect(entry.begin() == filled, entry.name(),
                    "its numbers begin at " + entry.begin() + " and leave a gap after "
                            + filled);
            starts.put(entry.name(), start + entry.begin());
            filled = entry.end();
        }
        expect(filled == room, "", "its tensors end at " + filled + " but the file has " + room + " bytes of numbers");
        return new Header(tensors, starts, metadata);
    }

    private <T> T stated(@Nullable T value, String tensor, String what) throws UnreadableWeights {
        expect(value != null, tensor, "its entry in the header lacks " + what);
        return Objects.requireNonNull(value);
    }

    private void expect(boolean met, String tensor, String problem) throws UnreadableWeights {
        if (!met) {
            throw new UnreadableWeights(file, tensor, problem);
        }
    }
}

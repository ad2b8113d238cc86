package paretoscope.figure.spec;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import paretoscope.figure.drawing.Colour;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// How specs and JSON correspond: members in the order of the records, nothing unknown, nothing twice, sizes bounded.
final class FigureJson {
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder().maxNestingDepth(40)
            .maxDocumentLength(1L << 29).maxStringLength(1 << 20).maxNumberLength(400).maxNameLength(200)
            .build();

    private FigureJson() {}

    static JsonMapper mapper() {
        var factory = JsonFactory.builder().streamReadConstraints(BOUNDS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        return JsonMapper.builder(factory).disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
                .changeDefaultPropertyInclusion(old -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY,
                        JsonInclude.Include.ALWAYS))
                .defaultPrettyPrinter(printer()).addModule(values()).build();
    }

    /// Line ends are the same on every system.
    private static DefaultPrettyPrinter printer() {
        return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }

    private static SimpleModule values() {
        return new SimpleModule("figure").addSerializer(Column.class, new ColumnJson.Writer())
                .addDeserializer(Column.class, new ColumnJson.Reader())
                .addSerializer(Rows.class, new RowsJson.Writer())
                .addDeserializer(Rows.class, new RowsJson.Reader())
                .addSerializer(Colour.class, new ColourJson.Writer())
                .addDeserializer(Colour.class, new ColourJson.Reader());
    }
}

package paretoscope.figure.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is read of the bundled fonts is what FontBox reads of them.
class FontTablesTest {
    private static TrueTypeFont parsed(FontFile file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file.bytes()));
    }

    @ParameterizedTest
    @EnumSource(FontFile.class)
    void eachCharacterHasItsGlyph(FontFile file) throws IOException {
        var tables = new FontTables(file.bytes());
        try (var font = parsed(file)) {
            var lookup = font.getUnicodeCmapLookup();
            var codePoints = IntStream.rangeClosed(0, Character.MAX_CODE_POINT);

            assertThat(codePoints.filter(each -> tables.glyph(each) != lookup.getGlyphId(each)).limit(5)).isEmpty();
            assertThat(tables.glyph('a') + tables.glyph('∑') + tables.glyph('★')).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(FontFile.class)
    void eachGlyphIsAsWide(FontFile file) throws IOException {
        var advances = new FontTables(file.bytes()).advances();
        try (var font = parsed(file)) {
            assertThat(advances).hasSize(font.getNumberOfGlyphs());
            for (int glyph = 0; glyph < advances.length; glyph++) {
                assertThat(advances[glyph]).as("glyph %d", glyph).isEqualTo(font.getAdvanceWidth(glyph));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FontFile.class)
    void lettersReachAsFar(FontFile file) throws IOException {
        var tables = new FontTables(file.bytes());
        try (var font = parsed(file)) {
            assertThat(tables.unitsPerEm()).isEqualTo(font.getUnitsPerEm());
            assertThat(tables.ascender()).isEqualTo(font.getHorizontalHeader().getAscender());
            assertThat(tables.descender()).isEqualTo(font.getHorizontalHeader().getDescender());
            assertThat(tables.capHeight()).isEqualTo(font.getOS2Windows().getCapHeight());
            assertThat(tables.xHeight()).isEqualTo(font.getOS2Windows().getHeight());
        }
    }
}

package paretoscope.figure.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HitTestTest {
    @Test
    void theNearestSymbolWithinTheRadiusIsMeant() {
        HitTest test = on(symbol("a", 0, 20, 20), symbol("a", 1, 30, 20));

        assertThat(test.nearest(24, 20, 5)).contains(new MarkId("a", 0));
        assertThat(test.nearest(26, 20, 5)).contains(new MarkId("a", 1));
        assertThat(test.nearest(60, 60, 5)).isEmpty();
    }

    @Test
    void ofTwoSymbolsInOnePlaceTheUpperOneIsMeant() {
        assertThat(on(symbol("a", 0, 20, 20), symbol("b", 7, 20, 20)).nearest(21, 20, 0))
                .contains(new MarkId("b", 7));
    }

    @Test
    void aSymbolGoesBeforeTheBandBehindIt() {
        var band = new Fill(Path.rectangle(new Rectangle(0, 0, 100, 100)), Colour.BLACK, id("band", 0));

        assertThat(on(symbol("a", 0, 20, 20), band).nearest(25, 20, 4)).contains(new MarkId("a", 0));
        assertThat(on(symbol("a", 0, 20, 20), band).nearest(50, 20, 4)).contains(new MarkId("band", 0));
    }

    @Test
    void aLineIsHitAlongItsWholeLength() {
        var line = new Stroke(Path.line(0, 0, 100, 100), Pen.solid(Colour.BLACK, 2), id("line", 0));

        assertThat(on(line).nearest(50, 53, 2)).contains(new MarkId("line", 0));
        assertThat(on(line).nearest(50, 56, 2)).isEmpty();
    }

    @Test
    void theHoleOfARingIsNotTheRing() {
        Path ring = Path.builder().moveTo(10, 10).lineTo(50, 10).lineTo(50, 50).lineTo(10, 50).close()
                .moveTo(20, 20).lineTo(20, 40).lineTo(40, 40).lineTo(40, 20).close().build();

        assertThat(on(new Fill(ring, Colour.BLACK, id("ring", 0))).nearest(15, 30, 0)).isPresent();
        assertThat(on(new Fill(ring, Colour.BLACK, id("ring", 0))).nearest(30, 30, 5)).isEmpty();
    }

    @Test
    void turnedTextIsHitWhereItStands() {
        var upwards = new Glyphs("label", FontFace.REGULAR, 10, 50, 80, -90, Colour.BLACK, 40, id("t", 3));

        assertThat(on(upwards).nearest(46, 60, 1)).contains(new MarkId("t", 3));
        assertThat(on(upwards).nearest(70, 80, 1)).isEmpty();
    }

    @Test
    void whatTheClipHidesCannotBeHit() {
        var group = Group.clipped(new Rectangle(0, 0, 50, 50), List.of(symbol("a", 0, 60, 20), symbol("a", 1, 20, 20)));

        assertThat(on(group).nearest(60, 20, 3)).isEmpty();
        assertThat(on(group).within(new Rectangle(0, 0, 100, 100))).containsExactly(new MarkId("a", 1));
    }

    @Test
    void marksTakeTheIdOfTheirGroupUnlessTheyHaveOne() {
        var plain = new Symbol(SymbolShape.SQUARE, 20, 20, 6, Colour.BLACK, Optional.empty(), Optional.empty());
        var group = new Group(List.of(plain, symbol("own", 1, 40, 20)), Optional.empty(), 1, Optional.empty(),
                Optional.empty(), id("group", 0));

        assertThat(on(group).nearest(20, 20, 1)).contains(new MarkId("group", 0));
        assertThat(on(group).nearest(40, 20, 1)).contains(new MarkId("own", 1));
    }

    @Test
    void brushingCollectsSymbolsByTheirCentreAndOthersWhole() {
        var line = new Stroke(Path.line(5, 5, 90, 5), Pen.solid(Colour.BLACK, 1), id("line", 0));
        HitTest test = on(line, symbol("a", 1, 20, 20), symbol("a", 0, 30, 30), symbol("a", 2, 80, 80));

        assertThat(test.within(new Rectangle(0, 0, 50, 50)))
                .containsExactly(new MarkId("a", 1), new MarkId("a", 0));
        assertThat(test.within(new Rectangle(0, 0, 95, 10))).containsExactly(new MarkId("line", 0));
    }

    @Test
    void anEmptyDrawingHasNothingToHit() {
        assertThat(on().nearest(1, 1, 100)).isEmpty();
        assertThat(on().within(new Rectangle(0, 0, 100, 100))).isEmpty();
    }

    private static HitTest on(Mark... marks) {
        return HitTest.of(new Drawing(100, 100, Optional.empty(), List.of(marks)));
    }

    private static Symbol symbol(String series, int datum, double x, double y) {
        return new Symbol(SymbolShape.CIRCLE, x, y, 6, Colour.BLACK, Optional.empty(), id(series, datum));
    }

    private static Optional<MarkId> id(String series, int datum) {
        return Optional.of(new MarkId(series, datum));
    }
}

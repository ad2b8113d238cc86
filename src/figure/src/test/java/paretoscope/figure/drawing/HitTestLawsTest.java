package paretoscope.figure.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HitTestLawsTest {
    @Property(tries = 500)
    void theGridFindsWhatLookingAtEverySymbolFinds(@ForAll @IntRange(min = 1, max = 2000) int count,
            @ForAll long seed) {
        var random = new Random(seed);
        List<Mark> symbols = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            symbols.add(new Symbol(SymbolShape.SQUARE, random.nextInt(-10, 410), random.nextInt(-10, 310),
                    1 + random.nextInt(20), Colour.BLACK, Optional.empty(), Optional.of(new MarkId("s", i))));
        }
        HitTest test = HitTest.of(new Drawing(400, 300, Optional.empty(), symbols));
        double x = random.nextDouble(400);
        double y = random.nextDouble(300);
        double radius = random.nextDouble(30);

        assertThat(test.nearest(x, y, radius).map(id -> edgeDistance(symbols.get(id.datum()), x, y)))
                .isEqualTo(symbols.stream().filter(HitTestLawsTest::shows).map(s -> edgeDistance(s, x, y))
                        .filter(d -> d <= radius)
                        .min(Double::compare));
        var brush = new Rectangle(x / 2, y / 2, radius * 5, radius * 4);
        assertThat(test.within(brush)).hasSize((int) symbols.stream().map(Symbol.class::cast)
                .filter(s -> brush.contains(s.x(), s.y()) && s.x() >= 0 && s.y() >= 0 && s.x() <= 400 && s.y() <= 300)
                .count());
    }

    /// Some symbols lie off the page altogether: nobody can mean those.
    private static boolean shows(Mark mark) {
        Symbol symbol = (Symbol) mark;
        double reach = symbol.size() / 2;
        return new Rectangle(symbol.x(), symbol.y(), 0, 0).grown(reach).intersects(new Rectangle(0, 0, 400, 300));
    }

    private static double edgeDistance(Mark mark, double x, double y) {
        Symbol symbol = (Symbol) mark;
        return Math.max(0, Math.hypot(x - symbol.x(), y - symbol.y()) - symbol.size() / 2);
    }
}

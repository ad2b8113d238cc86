package paretoscope.figure.spec;

import java.util.List;
import java.util.stream.Stream;
import paretoscope.figure.drawing.Colour;
import paretoscope.figure.drawing.SymbolShape;

/// Colours for series, in the order they are given out, always with a shape beside them.
///
/// Several colours of every palette fall short of 3:1 against white, so symbols get an outline and lines a darker tone
/// of the same hue ([Theme#readable]).
public record Palette(String name, List<Colour> colours) {
    /// Okabe & Ito 2008, "Color Universal Design", reordered so that the strongest contrasts come first.
    public static final Palette OKABE_ITO = of("okabe-ito", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00",
            "#56b4e9", "#f0e442", "#7f7f7f");
    /// Tol 2021, "Colour Schemes", SRON technical note 09-002, the bright scheme.
    public static final Palette BRIGHT = of("bright", "#4477aa", "#ee6677", "#228833", "#ccbb44", "#66ccee", "#aa3377",
            "#bbbbbb");
    /// Ten muted hues as in Stone 2016, "How we designed the new color palettes in Tableau 10".
    public static final Palette TABLEAU = of("tableau", "#4e79a7", "#f28e2b", "#e15759", "#76b7b2", "#59a14f",
            "#edc948", "#b07aa1", "#ff9da7", "#9c755f", "#bab0ac");
    /// Greys for print without colour; the shapes tell the series apart.
    public static final Palette GREYS = of("greys", "#252525", "#969696", "#636363", "#bdbdbd", "#454545", "#d0d0d0");

    private static final List<SymbolShape> SHAPES = List.of(SymbolShape.CIRCLE, SymbolShape.SQUARE,
            SymbolShape.TRIANGLE_UP, SymbolShape.DIAMOND, SymbolShape.TRIANGLE_DOWN, SymbolShape.HEXAGON,
            SymbolShape.PLUS, SymbolShape.CROSS, SymbolShape.STAR);

    public Palette {
        colours = List.copyOf(colours);
        if (colours.isEmpty()) {
            throw new IllegalArgumentException("a palette needs a colour");
        }
    }

    /// All palettes, in the order menus show them.
    public static List<Palette> all() {
        return List.of(OKABE_ITO, BRIGHT, TABLEAU, GREYS);
    }

    public static Palette named(String name) {
        return all().stream().filter(palette -> palette.name.equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no palette is called \"" + name
                        + "\"; there are " + String.join(", ", all().stream().map(Palette::name).toList())));
    }

    /// The colour of the n-th series, starting over after the last.
    public Colour colour(int index) {
        return colours.get(index % colours.size());
    }

    /// The shape of the n-th series. Once the colours start over, the shapes are shifted, so that no pair repeats soon.
    public SymbolShape shape(int index) {
        return SHAPES.get((index % colours.size() + index / colours.size()) % SHAPES.size());
    }

    private static Palette of(String name, String... colours) {
        return new Palette(name, Stream.of(colours).map(Colour::hex).toList());
    }
}

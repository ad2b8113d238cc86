package paretoscope.figure.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ScaleLawsTest {
    @Provide
    Arbitrary<Double> sizes() {
        return Arbitraries.doubles().between(-12, 12).map(exponent -> Math.pow(10, exponent));
    }

    @Provide
    Arbitrary<Scale> scales() {
        return Combinators.combine(sizes(), sizes(), Arbitraries.integers().between(0, 3)).as(ScaleLawsTest::scale);
    }

    private static Scale scale(double a, double b, int kind) {
        var low = Math.min(a, b);
        var high = Math.max(a, b) > low * 1.0001 ? Math.max(a, b) : low * 2;
        return switch (kind) {
            case 0 -> new LinearScale(new Interval(low, high), 40, 440);
            case 1 -> new LinearScale(new Interval(-high, low), 300, 20);
            case 2 -> new LogScale(new Interval(low, high), 300, 20);
            default -> new SymlogScale(new Interval(-low, high), 40, 440, high / 100);
        };
    }

    @Property
    void invertingAMappedValueGivesItBack(@ForAll("scales") Scale scale,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        var domain = scale.domain();
        var value = domain.clamp(domain.low() + share * domain.length());

        var back = scale.invert(scale.map(value));

        var tolerance = scale.kind() == ScaleKind.LOG ? value * 1e-9 : domain.length() * 1e-9;
        assertThat(back).isCloseTo(value, within(tolerance));
    }

    @Property
    void theDomainEndsLandOnTheEndsOfTheAxis(@ForAll("scales") Scale scale) {
        assertThat(scale.map(scale.domain().low())).isCloseTo(scale.from(), within(1e-6));
        assertThat(scale.map(scale.domain().high())).isCloseTo(scale.to(), within(1e-6));
    }

    @Property
    void largerValuesLieFartherAlongTheAxis(@ForAll("scales") Scale scale,
            @ForAll @DoubleRange(min = 0, max = 0.99) double share) {
        var domain = scale.domain();
        var smaller = domain.low() + share * domain.length();
        var larger = smaller + 0.01 * domain.length();

        var way = Math.signum(scale.to() - scale.from());

        assertThat(way * scale.map(larger)).isGreaterThan(way * scale.map(smaller));
    }

    @Property
    void ticksLieInTheDomainAscendAndAreNeitherTooFewNorTooMany(@ForAll("scales") Scale scale,
            @ForAll @IntRange(min = 2, max = 12) int wanted) {
        var ticks = Ticks.of(scale, wanted, NumberStyle.AUTO, "");

        assertThat(ticks.major()).hasSizeBetween(2, 4 * wanted + 2);
        assertThat(ticks.major()).allMatch(tick -> scale.domain().contains(tick.value()));
        assertThat(ticks.minor()).allMatch(scale.domain()::contains);
        assertThat(ticks.major().stream().map(Tick::value).toList()).isSorted().doesNotHaveDuplicates();
    }

    @Property
    void noTwoTicksHaveTheSameLabel(@ForAll("scales") Scale scale, @ForAll @IntRange(min = 2, max = 12) int wanted,
            @ForAll NumberStyle style) {
        var labels = Ticks.of(scale, wanted, style, "USD").major().stream().map(Tick::label).toList();

        assertThat(labels).doesNotHaveDuplicates();
    }

    @Property
    void zoomingKeepsTheValueUnderTheMouseWhereItIs(@ForAll("scales") Scale scale,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double share,
            @ForAll @DoubleRange(min = 0.5, max = 2) double factor) {
        var position = scale.from() + share * (scale.to() - scale.from());
        var value = scale.invert(position);

        var zoomed = scale.over(scale.zoomed(position, factor));

        assertThat(zoomed.map(value)).isCloseTo(position, within(1e-3));
    }

    @Property
    void anAutomaticDomainHoldsItsDataAndNeverCrossesZeroForIt(@ForAll("sizes") double a, @ForAll("sizes") double b) {
        var extent = new Interval(Math.min(a, b), Math.max(a, b));
        for (var kind : List.of(ScaleKind.LINEAR, ScaleKind.LOG, ScaleKind.SYMLOG)) {
            var domain = NiceDomain.of(kind, extent, 0.05);

            assertThat(domain.length()).isPositive();
            assertThat(domain.contains(extent.low()) && domain.contains(extent.high())).isTrue();
            assertThat(domain.low()).isNotNegative();
        }
    }
}

package paretoscope.figure.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SymbolShapeTest {
    @ParameterizedTest
    @EnumSource
    void everyShapeCoversTheAreaOfTheCircle(SymbolShape shape) {
        assertThat(covered(shape)).isCloseTo(Math.PI * 25, within(1.5));
    }

    @ParameterizedTest
    @EnumSource
    void noShapeReachesFurtherThanItSays(SymbolShape shape) {
        Rectangle bounds = shape.path(3, 4, 10).bounds();

        assertThat(bounds.grown(-1e-9).distanceTo(3, 4)).isZero();
        assertThat(Math.max(bounds.right() - 3, 4 - bounds.y())).isLessThanOrEqualTo(shape.reach(10) + 1e-9);
    }

    /// Counts sample places inside, by Java2D's own reading of the path.
    private static double covered(SymbolShape shape) {
        var area = new java.awt.geom.Path2D.Double();
        shape.path(0, 0, 10).walk(new Path.Walker() {
            @Override
            public void moveTo(double x, double y) {
                area.moveTo(x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                area.lineTo(x, y);
            }

            @Override
            public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
                area.curveTo(x1, y1, x2, y2, x, y);
            }

            @Override
            public void close() {
                area.closePath();
            }
        });
        int inside = 0;
        for (int i = 0; i < 400; i++) {
            for (int j = 0; j < 400; j++) {
                inside += area.contains(-10 + i * 0.05 + 0.0251, -10 + j * 0.05 + 0.0252) ? 1 : 0;
            }
        }
        return inside * 0.05 * 0.05;
    }
}

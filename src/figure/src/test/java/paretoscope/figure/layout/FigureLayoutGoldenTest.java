package paretoscope.figure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import paretoscope.figure.font.BundledFont;
import paretoscope.figure.scale.NumberStyle;
import paretoscope.figure.scale.ScaleKind;
import paretoscope.figure.spec.Axis;
import paretoscope.figure.spec.Better;
import paretoscope.figure.spec.Emphasis;
import paretoscope.figure.spec.FigureSize;
import paretoscope.figure.spec.FigureSpec;
import paretoscope.figure.spec.FigureStyle;
import paretoscope.figure.spec.Layer;
import paretoscope.figure.spec.LineStyle;
import paretoscope.figure.spec.Panel;
import paretoscope.figure.spec.Points;
import paretoscope.figure.spec.Rows;
import paretoscope.figure.spec.Series;

/// The whole drawing of a small front, read mark by mark when it was accepted.
class FigureLayoutGoldenTest {
    private static final String EXPECTED = """
            240 × 160
            group
              line 0.5pt #e9ebee 55.6,7.6 55.6,132.2
              line 0.5pt #e9ebee 105.5,7.6 105.5,132.2
              line 0.5pt #e9ebee 171.4,7.6 171.4,132.2
              line 0.5pt #e9ebee 221.3,7.6 221.3,132.2
              line 0.5pt #e9ebee 39.0,132.2 229.6,132.2
              line 0.5pt #e9ebee 39.0,69.9 229.6,69.9
              line 0.5pt #e9ebee 39.0,7.6 229.6,7.6
              group clipped (39.0, 7.6) 190.6 × 124.6
                area #1c2024 55.6,132.2 55.6,69.9 221.3,69.9 221.3,32.5 229.6,32.5 229.6,132.2 close
              group clipped (39.0, 7.6) 190.6 × 124.6
                line 0.7pt #828487 55.6,132.2 55.6,69.9 221.3,69.9 221.3,32.5 229.6,32.5
                line 1.3pt #1c2024 55.6,69.9 221.3,69.9 221.3,32.5
              line 0.6pt #808a96 39.0,7.6 39.0,132.2 229.6,132.2
              line 0.6pt #808a96 46 segments in (36.2, 7.6) 185.1 × 127.4
              text $1 (51.4, 142.5) 7.2pt #5b6470
              text $2 (101.3, 142.5) 7.2pt #5b6470
              text $5 (167.3, 142.5) 7.2pt #5b6470
              text $10 (215.1, 142.5) 7.2pt #5b6470
              text 0% (23.7, 134.7) 7.2pt #5b6470
              text 50% (19.6, 72.5) 7.2pt #5b6470
              text 100% (15.4, 10.2) 7.2pt #5b6470
              text Cost (126.0, 153.4) 8.0pt #1c2024
              text ← better (39.0, 153.4) 7.2pt #5b6470
              text Accuracy (11.4, 86.6) 8.0pt upward #1c2024
              text better → (11.4, 35.9) 7.2pt upward #5b6470
              circle (155.4, 94.8) 5.0 #80b9d9 = models/2
              circle (55.6, 69.9) 5.9 #0072b2 = models/0
              circle (221.3, 32.5) 5.9 #0072b2 = models/1
              text small (47.1, 63.0) 6.8pt #1c2024
              text large (201.3, 27.0) 6.8pt #1c2024
            """;

    @Test
    void aSmallFrontIsDrawnMarkByMarkAsReviewed() {
        var cost = Axis.of("Cost").in("USD").on(ScaleKind.LOG).better(Better.LOWER).written(NumberStyle.CURRENCY);
        var accuracy = Axis.of("Accuracy").better(Better.HIGHER).written(NumberStyle.PERCENT).between(0, 100);
        var models = Series.of("models", new double[]{1, 10, 4}, new double[]{50, 80, 30})
                .labelled(List.of("small", "large", "odd")).with(Emphasis.front(Rows.of(0, 1)));
        var front = new Layer.StepFront("", Points.of(new double[]{1, 10}, new double[]{50, 80}), Optional.empty(),
                LineStyle.SOLID, true);
        var spec = FigureSpec.of(Panel.of(cost, accuracy, List.of(models)).and(front))
                .with(FigureSize.points(240, 160)).with(FigureStyle.standard());

        var drawing = FigureLayout.of(spec, BundledFont.family()).drawing();

        assertThat(DrawingText.of(drawing)).isEqualTo(EXPECTED);
    }
}

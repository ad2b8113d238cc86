package paretoscope.figure.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/// How large a figure is on paper, in points (1/72 inch), and the venue it is meant for.
public record FigureSize(@JsonProperty(required = true) double width, @JsonProperty(required = true) double height,
        Optional<VenuePreset> venue) {
    private static final double LARGEST = 14_400;

    public FigureSize {
        venue = Absent.optional(venue);
        if (!(width >= 20 && width <= LARGEST && height >= 20 && height <= LARGEST)) {
            throw new IllegalArgumentException(
                    "a figure is 20 to 14400 points wide and high, got " + width + " × " + height);
        }
    }

    public static FigureSize points(double width, double height) {
        return new FigureSize(width, height, Optional.empty());
    }

    public static FigureSize inches(double width, double height) {
        return points(width * 72, height * 72);
    }

    public static FigureSize millimetres(double width, double height) {
        return points(width / 25.4 * 72, height / 25.4 * 72);
    }
}

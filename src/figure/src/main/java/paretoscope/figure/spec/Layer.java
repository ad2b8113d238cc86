package paretoscope.figure.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import paretoscope.figure.drawing.Colour;

/// What a panel shows besides its series: fronts, bands, lines, regions and notes.
///
/// Layers hold their own data. A `name` puts a layer into the legend; a layer named like a series takes its colour.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "layer")
@JsonSubTypes({@JsonSubTypes.Type(value = Layer.StepFront.class, name = "step-front"),
    @JsonSubTypes.Type(value = Layer.Band.class, name = "band"),
    @JsonSubTypes.Type(value = Layer.Reference.class, name = "reference"),
    @JsonSubTypes.Type(value = Layer.Knee.class, name = "knee"),
    @JsonSubTypes.Type(value = Layer.Rule.class, name = "rule"),
    @JsonSubTypes.Type(value = Layer.Identity.class, name = "identity"),
    @JsonSubTypes.Type(value = Layer.Hull.class, name = "hull"),
    @JsonSubTypes.Type(value = Layer.Curve.class, name = "curve"),
    @JsonSubTypes.Type(value = Layer.Arrow.class, name = "arrow"),
    @JsonSubTypes.Type(value = Layer.Region.class, name = "region"),
    @JsonSubTypes.Type(value = Layer.Annotation.class, name = "annotation")})
public sealed interface Layer {
    /// The words a hull must always carry: its points are reached only by mixing two configurations.
    String MIXING = "attainable by mixing";

    /// The staircase of what the points attain, in the axes' directions, reaching the frame on its attainable side.
    /// `shade` fills what the front dominates.
    record StepFront(String name, Points points, Optional<Colour> colour, LineStyle line,
            boolean shade) implements Layer {
        public StepFront {
            name = Absent.or(name, "");
            points = Absent.required(points, "points");
            colour = Absent.optional(colour);
            line = Absent.or(line, LineStyle.SOLID);
        }
    }

    /// The area between two lines, as staircases of attained points or as curves along x, and the line between them.
    record Band(String name, Points low, Points median, Points high, boolean steps,
            Optional<Colour> colour) implements Layer {
        public Band {
            name = Absent.or(name, "");
            low = Absent.required(low, "low");
            median = Absent.or(median, Points.none());
            high = Absent.required(high, "high");
            colour = Absent.optional(colour);
        }
    }

    /// The reference point of a hypervolume; with a front, the dominated area that is measured is filled.
    record Reference(@JsonProperty(required = true) double x, @JsonProperty(required = true) double y,
            String label, Points front) implements Layer {
        public Reference {
            finite(x, y);
            label = Absent.or(label, "");
            front = Absent.or(front, Points.none());
        }
    }

    /// The knee of a front: a ring around a datum.
    record Knee(@JsonProperty(required = true) double x, @JsonProperty(required = true) double y,
            String label) implements Layer {
        public Knee {
            finite(x, y);
            label = Absent.or(label, "");
        }
    }

    /// A line at one value of an axis: a budget, a human's cost, a baseline. At a value of x the line is vertical.
    record Rule(Along along, @JsonProperty(required = true) double value, String label, LineStyle line,
            Optional<Colour> colour) implements Layer {
        public Rule {
            along = Absent.required(along, "along");
            finite(value, 0);
            label = Absent.or(label, "");
            line = Absent.or(line, LineStyle.DASHED);
            colour = Absent.optional(colour);
        }
    }

    /// The axis whose value a rule marks.
    enum Along {
        X,
        Y
    }

    /// The line y = x.
    record Identity(String label) implements Layer {
        public Identity {
            label = Absent.or(label, "y = x");
        }
    }

    /// The convex hull of the points on their better side; always captioned as [Layer#MIXING].
    record Hull(String name, Points points, Optional<Colour> colour) implements Layer {
        public Hull {
            name = Absent.or(name, "");
            points = Absent.required(points, "points");
            colour = Absent.optional(colour);
        }
    }

    /// A line through points in their own order, broken where one is unknown.
    record Curve(String name, Points points, LineStyle line, Optional<Colour> colour) implements Layer {
        public Curve {
            name = Absent.or(name, "");
            points = Absent.required(points, "points");
            line = Absent.or(line, LineStyle.SOLID);
            colour = Absent.optional(colour);
        }
    }

    /// An arrow from one place to another, as from a baseline to what replaces it.
    record Arrow(@JsonProperty(required = true) double fromX, @JsonProperty(required = true) double fromY,
            @JsonProperty(required = true) double toX, @JsonProperty(required = true) double toY, String label,
            Optional<Colour> colour) implements Layer {
        public Arrow {
            finite(fromX, fromY);
            finite(toX, toY);
            label = Absent.or(label, "");
            colour = Absent.optional(colour);
        }
    }

    /// A shaded polygon, infeasible or wanted; an infinite coordinate lies on the frame.
    record Region(String name, Points corners, String label, Optional<Colour> colour) implements Layer {
        public Region {
            name = Absent.or(name, "");
            corners = Absent.required(corners, "corners");
            label = Absent.or(label, "");
            colour = Absent.optional(colour);
        }
    }

    /// Words at a place in the data, with a line leading to it when asked.
    record Annotation(@JsonProperty(required = true) double x, @JsonProperty(required = true) double y,
            String text, boolean leader) implements Layer {
        public Annotation {
            finite(x, y);
            text = Absent.required(text, "text");
        }
    }

    private static void finite(double a, double b) {
        if (!Double.isFinite(a) || !Double.isFinite(b)) {
            throw new IllegalArgumentException("a place needs finite numbers, got " + a + ", " + b);
        }
    }
}

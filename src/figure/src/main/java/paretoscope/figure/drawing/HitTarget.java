package paretoscope.figure.drawing;

import java.util.Comparator;
import java.util.Optional;

/// One mark that can be hit, with its bounds and the part of the page it may show in.
record HitTarget(Mark mark, MarkId id, Rectangle bounds, Rectangle clip) {
    /// Letters are taken to fill this share of the em above and below the baseline.
    private static final double ABOVE = 0.8;
    private static final double BELOW = 0.25;

    /// How well a place hits the target at an index; distances in points.
    record Hit(int index, int rank, double distance, double toCentre) {
        static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::rank)
                .thenComparingDouble(Hit::distance).thenComparingDouble(Hit::toCentre)
                .thenComparing(Hit::index, Comparator.reverseOrder());
    }

    static Optional<HitTarget> of(Mark mark, MarkId id, Rectangle clip) {
        return bounds(mark).filter(clip::intersects).map(bounds -> new HitTarget(mark, id, bounds, clip));
    }

    Hit hitAt(double x, double y, int index) {
        if (!clip.contains(x, y)) {
            return new Hit(index, rank(), Double.POSITIVE_INFINITY, 0);
        }
        return new Hit(index, rank(), distance(x, y), mark instanceof Symbol s ? Math.hypot(x - s.x(), y - s.y()) : 0);
    }

    boolean isWithin(Rectangle rectangle) {
        return mark instanceof Symbol s
                ? rectangle.contains(s.x(), s.y()) && clip.contains(s.x(), s.y())
                : rectangle.contains(bounds);
    }

    private int rank() {
        return switch (mark) {
            case Symbol _ -> 0;
            case Stroke _,Glyphs _ -> 1;
            case Fill _,Cloud _,Group _ -> 2;
        };
    }

    private double distance(double x, double y) {
        return switch (mark) {
            case Symbol s -> Math.max(0, Math.hypot(x - s.x(), y - s.y()) - s.size() / 2);
            case Stroke s -> Math.max(0, PathDistance.between(s.path(), x, y).toLine() - s.pen().width() / 2);
            case Fill f -> PathDistance.between(f.path(), x, y).toArea();
            case Glyphs g -> distance(g, x, y);
            case Cloud c -> c.area().distanceTo(x, y);
            case Group _ -> Double.POSITIVE_INFINITY;
        };
    }

    /// The place is turned back, instead of turning the text.
    private static double distance(Glyphs glyphs, double x, double y) {
        double turn = Math.toRadians(-glyphs.rotation());
        double dx = x - glyphs.x();
        double dy = y - glyphs.y();
        return box(glyphs).distanceTo(dx * Math.cos(turn) - dy * Math.sin(turn),
                dx * Math.sin(turn) + dy * Math.cos(turn));
    }

    private static Rectangle box(Glyphs glyphs) {
        return new Rectangle(0, -ABOVE * glyphs.size(), glyphs.width(), (ABOVE + BELOW) * glyphs.size());
    }

    private static Optional<Rectangle> bounds(Mark mark) {
        return switch (mark) {
            case Symbol s -> Optional.of(new Rectangle(s.x(), s.y(), 0, 0).grown(s.size() / 2));
            case Stroke s -> s.path().isEmpty()
                    ? Optional.empty()
                    : Optional.of(s.path().bounds().grown(s.pen().width() / 2));
            case Fill f -> f.path().isEmpty() ? Optional.empty() : Optional.of(f.path().bounds());
            case Glyphs g -> Optional.of(bounds(g));
            case Cloud c -> Optional.of(c.area());
            case Group _ -> Optional.empty();
        };
    }

    private static Rectangle bounds(Glyphs glyphs) {
        double turn = Math.toRadians(glyphs.rotation());
        Rectangle box = box(glyphs);
        var corners = new PathExtent();
        for (double px : new double[]{0, box.right()}) {
            for (double py : new double[]{box.y(), box.bottom()}) {
                corners.lineTo(glyphs.x() + px * Math.cos(turn) - py * Math.sin(turn),
                        glyphs.y() + px * Math.sin(turn) + py * Math.cos(turn));
            }
        }
        return corners.bounds();
    }
}

package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import paretoscope.figure.drawing.Rectangle;

/// Places labels so that none meets another, a symbol, an obstacle or the frame; those without room are left out.
///
/// Greedy by rank over candidate places, then improved: a label left out may push one placed label of no higher rank to
/// another free place, and every placed label moves to a more welcome one that has become free (after Christensen, Marks
/// & Shieber 1995, "An empirical study of algorithms for point-feature label placement"). Deterministic.
final class LabelPlacement {
    /// Beyond this many, the lowest ranks are not tried at all.
    static final int MOST = 1200;
    /// Beyond this many, lines to labels far from their data would be a thicket: labels stand beside their data or nowhere.
    private static final int CROWD = 300;
    private static final double LINE_CROSSED = 2;
    private static final double LEADER_CROSSED = 6;
    private static final int ROUNDS = 2;
    /// Pushing is tried for so many labels and places each, so that a hopeless crowd costs no more than a lively one.
    private static final int MOST_PUSHING = 60;
    private static final int MOST_PUSHES = 16;

    private final Rectangle frame;
    private final BoxGrid<Segment> lines;
    private final BoxGrid<Obstacle> obstacles;
    private final BoxGrid<Placed> labels;
    private final BoxGrid<Placed> leaders;
    private final List<Placed> placed = new ArrayList<>();
    private final List<LabelChoices> waiting = new ArrayList<>();

    /// A label in its place.
    record Placed(LabelChoices choices, LabelCandidate place) {
        LabelRequest request() {
            return choices.request();
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /// What labels keep clear of: a symbol, which its own label may touch, or something solid.
    record Obstacle(Rectangle box, boolean solid) {
        static Obstacle symbol(Rectangle box) {
            return new Obstacle(box, false);
        }

        static Obstacle solid(Rectangle box) {
            return new Obstacle(box, true);
        }

        boolean isOwnSymbolOf(LabelRequest request) {
            return !solid && box.contains(request.x(), request.y());
        }
    }

    private LabelPlacement(Rectangle frame, List<Obstacle> obstacles, List<Segment> lines, double cell) {
        this.frame = frame;
        this.lines = new BoxGrid<>(frame, cell);
        lines.forEach(line -> this.lines.add(line.box(), line));
        this.obstacles = new BoxGrid<>(frame, cell);
        this.labels = new BoxGrid<>(frame, cell);
        this.leaders = new BoxGrid<>(frame, cell);
        obstacles.forEach(obstacle -> this.obstacles.add(obstacle.box(), obstacle));
    }

    /// The labels that found a place, in the order of their ranks; the others are the difference to the requests.
    ///
    /// Obstacles are never covered; lines are, but only where there is nothing better.
    static List<Placed> of(List<LabelRequest> requests, Rectangle frame, List<Obstacle> obstacles,
            List<Segment> lines) {
        if (requests.isEmpty()) {
            return List.of();
        }
        var placement = new LabelPlacement(frame, obstacles, lines, requests.getFirst().lineHeight() * 2);
        requests.stream().sorted(Comparator.comparingInt(LabelRequest::rank)).limit(MOST)
                .forEach(request -> placement.place(request, requests.size() <= CROWD));
        for (var round = 0; round < ROUNDS; round++) {
            placement.pushAside();
            placement.settle();
        }
        return placement.placed.stream().sorted(Comparator.comparingInt(p -> p.request().rank())).toList();
    }

    private void place(LabelRequest request, boolean far) {
        var choices = new LabelChoices(request, far, c -> frame.contains(c.box()) && isClear(c, request));
        best(choices).ifPresentOrElse(c -> put(new Placed(choices, c)), () -> waiting.add(choices));
    }

    private boolean isClear(LabelCandidate candidate, LabelRequest request) {
        if (obstacles.meets(candidate.box(), o -> !o.isOwnSymbolOf(request))) {
            return false;
        }
        return candidate.leader().isEmpty() || !obstacles.meets(candidate.leader().get().box(),
                o -> !o.isOwnSymbolOf(request) && candidate.leader().get().crosses(o.box()));
    }

    private Optional<LabelCandidate> best(LabelChoices choices) {
        var best = Optional.<LabelCandidate>empty();
        var least = Double.POSITIVE_INFINITY;
        for (var rank = 0;; rank++) {
            var next = choices.at(rank, least);
            if (next.isEmpty()) {
                return best;
            }
            var cost = isFree(next.get()) ? cost(next.get()) : Double.POSITIVE_INFINITY;
            if (cost < least) {
                least = cost;
                best = next;
            }
        }
    }

    /// Free of labels and of the leaders of others, and its own leader free of labels.
    private boolean isFree(LabelCandidate candidate) {
        if (!labels.isFree(candidate.box())
                || leaders.meets(candidate.box(), p -> p.place.leader().orElseThrow().crosses(candidate.box()))) {
            return false;
        }
        if (candidate.leader().isEmpty()) {
            return true;
        }
        var line = candidate.leader().get();
        return !labels.meets(line.box(), p -> line.crosses(p.place.box()));
    }

    private double cost(LabelCandidate candidate) {
        var cost = candidate.cost();
        for (var line : lines.met(candidate.box().grown(1))) {
            cost += line.crosses(candidate.box()) ? LINE_CROSSED : 0;
        }
        if (candidate.leader().isPresent()) {
            var leader = candidate.leader().get();
            for (var other : leaders.met(leader.box())) {
                cost += other.place.leader().orElseThrow().crosses(leader) ? LEADER_CROSSED : 0;
            }
        }
        return cost;
    }

    private void put(Placed label) {
        placed.add(label);
        labels.add(aired(label), label);
        label.place.leader().ifPresent(leader -> leaders.add(leader.box(), label));
    }

    /// Words side by side need a space between them.
    private static Rectangle aired(Placed label) {
        var box = label.place.box();
        var air = label.request().lineHeight() * 0.5;
        return new Rectangle(box.x() - air, box.y(), box.width() + 2 * air, box.height());
    }

    private void take(Placed label) {
        placed.remove(label);
        labels.remove(aired(label), label);
        label.place.leader().ifPresent(leader -> leaders.remove(leader.box(), label));
    }

    /// Gives labels that were left out a place by moving the one label that stands in their way.
    private void pushAside() {
        for (var next : waiting.stream().limit(MOST_PUSHING).toList()) {
            var spot = best(next);
            if (spot.isPresent()) {
                put(new Placed(next, spot.get()));
                waiting.remove(next);
            } else if (makesRoom(next)) {
                waiting.remove(next);
            }
        }
    }

    private boolean makesRoom(LabelChoices next) {
        for (var rank = 0; rank < MOST_PUSHES; rank++) {
            var candidate = next.at(rank, Double.POSITIVE_INFINITY);
            if (candidate.isEmpty()) {
                return false;
            }
            var inTheWay = labels.met(candidate.get().box());
            if (inTheWay.size() == 1 && moves(inTheWay.getFirst(), next, candidate.get())) {
                return true;
            }
        }
        return false;
    }

    private boolean moves(Placed old, LabelChoices next, LabelCandidate candidate) {
        take(old);
        if (isFree(candidate)) {
            var newcomer = new Placed(next, candidate);
            put(newcomer);
            var elsewhere = best(old.choices);
            if (elsewhere.isPresent()) {
                put(new Placed(old.choices, elsewhere.get()));
                return true;
            }
            take(newcomer);
        }
        put(old);
        return false;
    }

    /// Lets every label move to the most welcome place that is free by now.
    private void settle() {
        for (var label : List.copyOf(placed)) {
            take(label);
            put(new Placed(label.choices, best(label.choices).orElse(label.place)));
        }
    }
}

package paretoscope.figure.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.layout.LabelRequest.Setting;

/// One place a label could take: its box and lines, the line back to its datum when it lies away from it, and how
/// unwelcome it is.
record LabelCandidate(Rectangle box, List<String> lines, Dress.Align align, Optional<Segment> leader, double cost) {
    private static final double[] DISTANCES = {1.1, 2.1, 3.3, 4.8, 6.5, 8.5, 11};
    private static final int ANGLES = 16;
    private static final double[] COSINES = IntStream.range(0, ANGLES)
            .mapToDouble(i -> Math.cos(2 * Math.PI * i / ANGLES)).toArray();
    /// A label away from its datum is worse than any position right beside it: it costs more than this, those cost less.
    static final double AWAY = 4;
    private static final double SECOND_SETTING = 0.9;

    /// The places that touch the symbol, the most welcome first; none for a label that is to stand away.
    static List<LabelCandidate> beside(LabelRequest request) {
        return request.leader() ? List.of() : made(request, Maker::beside);
    }

    /// The places further off, the most welcome first. Every one is less welcome than any beside the symbol.
    static List<LabelCandidate> away(LabelRequest request) {
        return made(request, maker -> {
            for (var distance : DISTANCES) {
                maker.away(distance);
            }
        });
    }

    private static List<LabelCandidate> made(LabelRequest request, Consumer<Maker> making) {
        var candidates = new ArrayList<LabelCandidate>();
        for (var nth = 0; nth < request.settings().size(); nth++) {
            making.accept(new Maker(request, request.settings().get(nth), nth * SECOND_SETTING, candidates));
        }
        candidates.sort(Comparator.comparingDouble(LabelCandidate::cost));
        return candidates;
    }

    private record Maker(LabelRequest request, Setting setting, double penalty, List<LabelCandidate> candidates) {
        /// The eight places that touch the symbol (Imhof 1975, "Positioning names on maps").
        void beside() {
            if (request.reach() == 0) {
                // Nothing to keep clear of: the words of an area stand in its middle.
                add(request.x(), request.y(), 0, 0, Optional.empty(), -1);
            }
            var reach = request.reach() + request.lineHeight() * 0.28;
            for (var dx = -1; dx <= 1; dx++) {
                for (var dy = -1; dy <= 1; dy++) {
                    if (dx != 0 || dy != 0) {
                        var near = dx == 0 || dy == 0 ? reach : reach * 0.72;
                        add(request.x() + dx * near, request.y() + dy * near, dx, dy, Optional.empty(), 0);
                    }
                }
            }
        }

        void away(double lines) {
            var distance = request.reach() + lines * request.lineHeight();
            for (var i = 0; i < ANGLES; i++) {
                var dx = COSINES[i];
                var dy = COSINES[(i + 3 * ANGLES / 4) % ANGLES];
                var x = request.x() + dx * distance;
                var y = request.y() + dy * distance;
                var leader = new Segment(request.x() + dx * request.reach(), request.y() + dy * request.reach(), x, y);
                add(x, y, Math.abs(dx) < 0.2 ? 0 : dx, Math.abs(dy) < 0.2 ? 0 : dy, Optional.of(leader), AWAY + lines);
            }
        }

        /// A box whose nearest edge or corner lies at (x, y), on the side given by the signs.
        private void add(double x, double y, double dx, double dy, Optional<Segment> leader, double cost) {
            var height = setting.height(request.lineHeight());
            var left = x - (1 - Math.signum(dx)) / 2 * setting.width();
            var top = y - (1 - Math.signum(dy)) / 2 * height;
            candidates.add(
                    new LabelCandidate(new Rectangle(left, top, setting.width(), height), setting.lines(), align(dx),
                            leader, cost + unease(dx, dy) + penalty));
        }

        /// Lines of text line up on the side of the datum.
        private static Dress.Align align(double dx) {
            return dx > 0 ? Dress.Align.START : dx < 0 ? Dress.Align.END : Dress.Align.MIDDLE;
        }

        /// 0 in the wanted direction, up to 2 opposite to it; without a wish, the right side before the left.
        private double unease(double dx, double dy) {
            var wished = length(request.towardX(), request.towardY());
            var towardX = wished == 0 ? 1 : request.towardX() / wished;
            var towardY = wished == 0 ? -0.3 : request.towardY() / wished;
            return dx == 0 && dy == 0 ? 0 : 1 - (dx * towardX + dy * towardY) / length(dx, dy);
        }

        /// Page lengths are far from overflowing, which Math.hypot takes its time to guard against.
        private static double length(double x, double y) {
            return Math.sqrt(x * x + y * y);
        }
    }
}

package paretoscope.figure.drawing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Which datum is meant by a place or a rectangle on the page; built once per drawing, asked at every move of the mouse.
///
/// Only marks with an id (their own or their group's) can be hit, and only where their group's clip lets them show.
public final class HitTest {
    private final List<HitTarget> targets;
    private final HitGrid grid;

    private HitTest(List<HitTarget> targets) {
        this.targets = targets;
        this.grid = HitGrid.of(targets);
    }

    public static HitTest of(Drawing drawing) {
        var targets = new ArrayList<HitTarget>();
        drawing.marks().forEach(mark -> collect(mark, Optional.empty(), drawing.page(), targets));
        return new HitTest(List.copyOf(targets));
    }

    /// The datum at a place or at most `radius` points from it.
    ///
    /// A symbol goes before a line or a label, these before an area or a cloud, because a band often lies behind points;
    /// then the nearer, and of equals the one painted last.
    public Optional<MarkId> nearest(double x, double y, double radius) {
        var reach = new Rectangle(x, y, 0, 0).grown(radius);
        return grid.candidates(reach)
                .mapToObj(index -> targets.get(index).hitAt(x, y, index))
                .filter(hit -> hit.distance() <= radius)
                .min(HitTarget.Hit.BEST_FIRST)
                .map(hit -> targets.get(hit.index()).id());
    }

    /// The data inside a rectangle, in painting order: symbols by their centre, other marks when they lie inside wholly.
    public List<MarkId> within(Rectangle rectangle) {
        var found = new LinkedHashSet<MarkId>();
        grid.candidates(rectangle).sorted().mapToObj(targets::get).filter(target -> target.isWithin(rectangle))
                .forEach(target -> found.add(target.id()));
        return List.copyOf(found);
    }

    private static void collect(Mark mark, Optional<MarkId> inherited, Rectangle clip, List<HitTarget> targets) {
        Optional<MarkId> id = mark.id().or(() -> inherited);
        switch (mark) {
            case Group group -> {
                Optional<Rectangle> rest = group.clip().isEmpty()
                        ? Optional.of(clip)
                        : group.clip().get().intersection(clip);
                rest.ifPresent(area -> group.marks().forEach(inner -> collect(inner, id, area, targets)));
            }
            case Symbol _,Stroke _,Fill _,Glyphs _,Cloud _ -> id
                    .flatMap(known -> HitTarget.of(mark, known, clip)).ifPresent(targets::add);
        }
    }
}

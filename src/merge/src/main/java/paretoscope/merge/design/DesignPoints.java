package paretoscope.merge.design;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/// The points of a design: the one-hot points first, then the design's own, none twice, none outside the box.
final class DesignPoints {
    private static final int MOST_CORNERS_OF = 20;

    private final Box box;
    private final int budget;
    private final long seed;
    private final LinkedHashSet<Coefficients> points = new LinkedHashSet<>();

    private DesignPoints(Box box, int budget, long seed) {
        this.box = box;
        this.budget = budget;
        this.seed = seed;
    }

    static List<Coefficients> of(Design design, Box box, int budget, long seed) {
        var points = new DesignPoints(box, budget, seed);
        points.addOneHots();
        switch (design) {
            case Design.Corners _ -> points.addCorners();
            case Design.Grid(int levels) -> points.addGrid(levels, new Design.Grid(levels).size(box.dimensions()));
            case Design.LatinHypercube _ -> points.addLatinHypercube();
            case Design.Sobol _ -> points.fillFromSobol();
            case Design.Listed(List<Coefficients> own) -> points.addAll(own);
        }
        return List.copyOf(points.points);
    }

    private void addOneHots() {
        int n = box.dimensions();
        IntStream.range(0, n).mapToObj(model -> Coefficients.oneHot(n, model)).filter(box::contains).limit(budget)
                .forEach(points::add);
    }

    private void addCorners() {
        int n = box.dimensions();
        if (n > MOST_CORNERS_OF) {
            throw new IllegalArgumentException("a box over " + n
                    + " coefficients has too many corners; choose sobol or latin-hypercube");
        }
        var corners = new ArrayList<Coefficients>();
        for (int corner = 0; corner < 1 << n; corner++) {
            corners.add(corner(corner));
        }
        addAll(corners);
        if (points.size() < budget) {
            points.add(box.at(IntStream.range(0, n).mapToDouble(_ -> 0.5).toArray()));
        }
        fillFromSobol();
    }

    private Coefficients corner(int highs) {
        return box.at(IntStream.range(0, box.dimensions()).mapToDouble(i -> highs >> i & 1).toArray());
    }

    private void addGrid(int levels, int size) {
        var grid = new ArrayList<Coefficients>(size);
        for (int index = 0; index < size; index++) {
            grid.add(gridPoint(index, levels));
        }
        addAll(grid);
    }

    private Coefficients gridPoint(int index, int levels) {
        double[] shares = new double[box.dimensions()];
        int rest = index;
        for (int i = shares.length - 1; i >= 0; i--) {
            shares[i] = (double) (rest % levels) / (levels - 1);
            rest /= levels;
        }
        return box.at(shares);
    }

    private void addLatinHypercube() {
        int count = Math.max(0, budget - points.size());
        LatinHypercube.shares(count, box.dimensions(), seed).forEach(shares -> points.add(box.at(shares)));
    }

    private void fillFromSobol() {
        var sequence = new SobolSequence(box.dimensions(), seed);
        while (points.size() < budget) {
            points.add(box.at(sequence.next()));
        }
    }

    private void addAll(List<Coefficients> own) {
        for (var point : own) {
            if (!box.contains(point)) {
                throw new IllegalArgumentException("the point " + point + " lies outside the box");
            }
            points.add(point);
        }
        if (points.size() > budget) {
            throw new IllegalArgumentException(
                    "the design has " + points.size() + " points, with each model alone, and the"
                            + " budget " + budget + " evaluations; raise the budget or take fewer points");
        }
    }
}

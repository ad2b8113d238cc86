package paretoscope.merge.sweep;

import java.util.List;
import java.util.Set;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.design.Design;
import paretoscope.merge.json.JsonPlace;
import tools.jackson.databind.node.ObjectNode;

/// Designs in JSON: `{"name": "grid", "levels": 5}`, `{"name": "list", "points": [[0.2, 0.4], …]}`, `{"name": "sobol"}`.
final class DesignJson {
    private DesignJson() {}

    static Design usual() {
        return new Design.Sobol();
    }

    static Design read(JsonPlace place, int models) {
        var name = place.get("name").text();
        return switch (name) {
            case "corners" -> bare(place, new Design.Corners());
            case "latin-hypercube" -> bare(place, new Design.LatinHypercube());
            case "sobol" -> bare(place, new Design.Sobol());
            case "grid" -> grid(place);
            case "list" -> listed(place, models);
            default -> throw place.get("name").refused("\"" + name
                    + "\" is no design; known are corners, grid, latin-hypercube, sobol, list");
        };
    }

    private static Design bare(JsonPlace place, Design design) {
        place.withOnly(Set.of("name"));
        return design;
    }

    private static Design grid(JsonPlace place) {
        place.withOnly(Set.of("name", "levels"));
        return new Design.Grid(place.get("levels").count(2, Design.Grid.MOST_POINTS));
    }

    private static Design listed(JsonPlace place, int models) {
        place.withOnly(Set.of("name", "points"));
        return new Design.Listed(place.get("points").list(point -> coefficients(point, models)));
    }

    static Coefficients coefficients(JsonPlace place, int models) {
        double[] values = place.numbers();
        if (values.length != models) {
            throw place.refused(values.length + " coefficients for " + models + " models");
        }
        return Coefficients.of(values);
    }

    static void write(Design design, ObjectNode json) {
        json.put("name", design.name());
        switch (design) {
            case Design.Corners _,Design.LatinHypercube _,Design.Sobol _ -> {
            }
            case Design.Grid(int levels) -> json.put("levels", levels);
            case Design.Listed(List<Coefficients> points) -> {
                var list = json.putArray("points");
                points.forEach(point -> Numbers.write(point.toArray(), list.addArray()));
            }
        }
    }
}

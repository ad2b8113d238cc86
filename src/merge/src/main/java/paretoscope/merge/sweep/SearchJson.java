package paretoscope.merge.sweep;

import java.util.Set;
import paretoscope.merge.json.JsonPlace;
import paretoscope.merge.search.Search;
import tools.jackson.databind.node.ObjectNode;

/// Searches in JSON: `{"name": "map"}`, `{"name": "bayesian-map", "rounds": 3, …}`, `{"name": "nsga-iii",
/// "population": 20}`.
final class SearchJson {
    private static final int MOST = 10_000;

    private SearchJson() {}

    static Search usual() {
        return new Search.Amortised();
    }

    static Search read(JsonPlace place) {
        var name = place.get("name").text();
        return switch (name) {
            case "map" -> bare(place, new Search.Amortised());
            case "nested-map" -> bare(place, new Search.Nested());
            case "bayesian-map" -> bayesian(place);
            case "nsga-iii" -> direct(place);
            default -> throw place.get("name").refused("\"" + name
                    + "\" is no search; known are map, bayesian-map, nested-map, nsga-iii");
        };
    }

    private static Search bare(JsonPlace place, Search search) {
        place.withOnly(Set.of("name"));
        return search;
    }

    private static Search direct(JsonPlace place) {
        place.withOnly(Set.of("name", "population"));
        return new Search.Direct(place.find("population").map(count -> count.count(4, MOST)).orElse(20));
    }

    private static Search bayesian(JsonPlace place) {
        place.withOnly(Set.of("name", "rounds", "bins", "lambda", "temperature", "radius"));
        var usual = Search.Bayesian.PUBLISHED;
        int rounds = place.find("rounds").map(count -> count.count(1, MOST)).orElse(usual.rounds());
        int bins = place.find("bins").map(count -> count.count(1, MOST)).orElse(usual.bins());
        double lambda = place.find("lambda").map(JsonPlace::number).orElse(usual.lambda());
        double temperature = place.find("temperature").map(JsonPlace::number).orElse(usual.temperature());
        double[] radius = place.find("radius").map(SearchJson::radius).orElseGet(
                () -> new double[]{usual.leastRadius(), usual.greatestRadius()});
        return place.checked(() -> new Search.Bayesian(rounds, bins, lambda, temperature, radius[0], radius[1]));
    }

    private static double[] radius(JsonPlace place) {
        double[] ends = place.numbers();
        if (ends.length != 2) {
            throw place.refused("a list of the least and the greatest radius was expected");
        }
        return ends;
    }

    static void write(Search search, ObjectNode json) {
        json.put("name", search.name());
        switch (search) {
            case Search.Amortised _,Search.Nested _ -> {
            }
            case Search.Direct(int population) -> json.put("population", population);
            case Search.Bayesian bayesian -> write(bayesian, json);
        }
    }

    private static void write(Search.Bayesian search, ObjectNode json) {
        json.put("rounds", search.rounds()).put("bins", search.bins()).put("lambda", search.lambda()).put(
                "temperature", search.temperature());
        json.putArray("radius").add(search.leastRadius()).add(search.greatestRadius());
    }
}

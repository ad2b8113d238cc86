package paretoscope.merge.sweep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import paretoscope.merge.json.JsonPlace;
import paretoscope.merge.json.UnexpectedJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// States of sweeps in JSON: `{"spec": {…}, "rounds": [[{"purpose", "method", "coefficients", "values" or "failed"}]]}`.
final class SweepStateJson {
    private static final String SOURCE = "the sweep's kept state";

    private SweepStateJson() {}

    static byte[] write(SweepState state) {
        var json = JsonNodeFactory.instance.objectNode();
        json.set("spec", SweepSpecWriter.json(state.spec()));
        var rounds = json.putArray("rounds");
        for (var round : state.rounds()) {
            var entries = rounds.addArray();
            for (int i = 0; i < round.proposals().size(); i++) {
                var entry = entries.addObject();
                write(round.proposals().get(i), entry);
                round.outcomes().get(i).ifPresent(outcome -> write(outcome, entry));
            }
        }
        return JsonMapper.shared().writeValueAsBytes(json);
    }

    private static void write(Proposal proposal, ObjectNode json) {
        json.put("purpose", proposal.purpose().code());
        MethodJson.write(proposal.method(), json.putObject("method"));
        Numbers.write(proposal.coefficients().toArray(), json.putArray("coefficients"));
    }

    private static void write(Outcome outcome, ObjectNode json) {
        switch (outcome) {
            case Outcome.Failed(String why) -> json.put("failed", why);
            case Outcome.Measured measured -> {
                var values = json.putArray("values");
                measured.values().forEach(value -> Numbers.add(values, value));
                json.put("seconds", measured.seconds());
                measured.gpuSeconds().ifPresent(seconds -> json.put("gpu_seconds", seconds));
                measured.joules().ifPresent(joules -> json.put("joules", joules));
            }
        }
    }

    static SweepState read(byte[] bytes, Path folder) throws UnreadableSweep {
        try {
            var root = JsonPlace.root(new String(bytes, StandardCharsets.UTF_8));
            var spec = SweepSpecReader.sweep(root.get("spec"), folder);
            return new SweepState(spec, root.get("rounds").list(round -> round(round, spec)));
        } catch (UnexpectedJson unexpected) {
            throw new UnreadableSweep(SOURCE, unexpected);
        }
    }

    private static Round round(JsonPlace place, SweepSpec spec) {
        return new Round(place.list(entry -> proposal(entry, spec)), place.list(entry -> outcome(entry, spec)));
    }

    private static Proposal proposal(JsonPlace place, SweepSpec spec) {
        return new Proposal(purpose(place.get("purpose")), MethodJson.read(place.get("method")),
                DesignJson.coefficients(place.get("coefficients"), spec.coefficients()));
    }

    private static Purpose purpose(JsonPlace place) {
        return Arrays.stream(Purpose.values()).filter(known -> known.code().equals(place.text())).findFirst()
                .orElseThrow(() -> place.refused("this purpose is not known"));
    }

    private static Optional<Outcome> outcome(JsonPlace place, SweepSpec spec) {
        Optional<Outcome> failed = place.find("failed").map(why -> new Outcome.Failed(why.scalar()));
        return failed.or(() -> place.find("values").map(values -> measured(place, values, spec)));
    }

    private static Outcome measured(JsonPlace place, JsonPlace values, SweepSpec spec) {
        List<Double> numbers = values.list(JsonPlace::unknownOrExtended);
        if (numbers.size() != spec.tasks().size()) {
            throw values.refused(numbers.size() + " values for " + spec.tasks().size() + " tasks");
        }
        return new Outcome.Measured(numbers, place.get("seconds").number(), optional(place, "gpu_seconds"),
                optional(place, "joules"));
    }

    private static OptionalDouble optional(JsonPlace place, String name) {
        var found = place.find(name);
        return found.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(found.get().number());
    }
}

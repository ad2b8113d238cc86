package paretoscope.eval;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A model and the settings that make it this one: effort, quantization, shots, agent and the like.
///
/// Settings are in name order, so that two configurations with the same settings are equal however they were read.
/// What merely describes how a file came about (dates, commits, paths) belongs to [Run#details()].
public record Configuration(String model, SortedMap<String, String> settings) {
    public Configuration {
        if (model.isBlank()) {
            throw new IllegalArgumentException("a configuration needs a model");
        }
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    public static Configuration of(String model) {
        return new Configuration(model, new TreeMap<>());
    }

    public static Configuration of(String model, Map<String, String> settings) {
        return new Configuration(model, new TreeMap<>(settings));
    }
}

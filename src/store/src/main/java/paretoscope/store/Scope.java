package paretoscope.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which runs a question is about, and how they are to be averaged.
///
/// @param tasks the tasks by name; none means all but the aggregates
/// @param where a SQL condition on the columns of a run: model, task, tool, file, date, status, every setting, detail,
///     metric and usage field, under the names the files use
/// @param sources the sources by id; none means all
/// @param partialCost whether a cost may be averaged over the attempts that have one, instead of being unknown
/// @param includeHidden whether configurations the user has hidden take part
public record Scope(List<String> tasks, Optional<String> where, Set<Long> sources, Mean mean, Items items,
        boolean partialCost, boolean includeHidden) {
    public Scope {
        tasks = List.copyOf(tasks);
        where = where.filter(condition -> !condition.isBlank());
        sources = Set.copyOf(sources);
    }

    /// Everything that is not hidden, macro mean, each configuration on its own items.
    public static Scope all() {
        return new Scope(List.of(), Optional.empty(), Set.of(), Mean.MACRO, Items.OWN, false, false);
    }

    public Scope withTasks(List<String> names) {
        return new Scope(names, where, sources, mean, items, partialCost, includeHidden);
    }

    public Scope withWhere(String condition) {
        return new Scope(tasks, Optional.of(condition), sources, mean, items, partialCost, includeHidden);
    }

    public Scope withSources(Set<Long> ids) {
        return new Scope(tasks, where, ids, mean, items, partialCost, includeHidden);
    }

    public Scope withMean(Mean other) {
        return new Scope(tasks, where, sources, other, items, partialCost, includeHidden);
    }

    public Scope withItems(Items other) {
        return new Scope(tasks, where, sources, mean, other, partialCost, includeHidden);
    }

    public Scope withPartialCost(boolean allowed) {
        return new Scope(tasks, where, sources, mean, items, allowed, includeHidden);
    }

    public Scope withHidden(boolean included) {
        return new Scope(tasks, where, sources, mean, items, partialCost, included);
    }
}

package paretoscope.eval.price;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Price lists in order of precedence, with second names of models and the user's own choices.
///
/// A name is looked up list by list, in each by the rules of [MatchRule] in their order, and last by its second names;
/// what the user chose comes before everything. Nothing is guessed: a name that fits several prices has none.
public final class PriceBook {
    /// No prices at all.
    public static final PriceBook EMPTY = new PriceBook(List.of(), Map.of(), Map.of());

    private final List<PriceList> lists;
    private final List<ListIndex> indices;
    private final Map<String, String> aliases;
    private final Map<String, String> spelt = new HashMap<>();
    private final Map<String, String> choices;
    /// The models of all lists, each as it is spelt for comparison.
    private final Map<String, String> listed = new LinkedHashMap<>();

    /// @param aliases second names of models, each with the name it stands for
    /// @param choices for names of models, the name in a list whose price the user wants
    public PriceBook(List<PriceList> lists, Map<String, String> aliases, Map<String, String> choices) {
        this.lists = List.copyOf(lists);
        this.aliases = Map.copyOf(aliases);
        this.choices = Map.copyOf(choices);
        indices = this.lists.stream().map(ListIndex::new).toList();
        aliases.forEach((name, model) -> spelt.put(new ModelName(name).spelt(), model));
        lists.forEach(list -> list.entries().forEach(
                entry -> listed.computeIfAbsent(entry.model(), model -> new ModelName(model).spelt())));
    }

    /// One list without second names.
    public static PriceBook of(PriceList list) {
        return new PriceBook(List.of(list), Map.of(), Map.of());
    }

    public List<PriceList> lists() {
        return lists;
    }

    /// The same book with a choice for a name.
    public PriceBook choosing(String model, String listed) {
        var more = new HashMap<>(choices);
        more.put(model, listed);
        return new PriceBook(lists, aliases, more);
    }

    /// The same book with another list in place of one of the same name, or in front of all others.
    public PriceBook with(PriceList list) {
        var others = new ArrayList<>(lists.stream().filter(known -> !known.name().equals(list.name())).toList());
        others.addFirst(list);
        return new PriceBook(others, aliases, choices);
    }

    /// The price of a model on a day; without a day the price that holds last.
    public PriceMatch find(String model, Optional<LocalDate> day) {
        var name = new ModelName(model.strip());
        var chosen = choices.get(model);
        if (chosen != null) {
            return ruled(search(new ModelName(chosen), day), MatchRule.CHOSEN).orElse(new PriceMatch.None(List.of()));
        }
        return search(name, day).or(() -> byAlias(name, day)).orElseGet(() -> new PriceMatch.None(nearest(name)));
    }

    private Optional<PriceMatch> byAlias(ModelName name, Optional<LocalDate> day) {
        var target = aliases.getOrDefault(name.text(), spelt.get(name.spelt()));
        return target == null ? Optional.empty() : ruled(search(new ModelName(target), day), MatchRule.ALIAS);
    }

    /// The first list that has a price decides; where none has, the first that at least knows the name.
    private Optional<PriceMatch> search(ModelName name, Optional<LocalDate> day) {
        Optional<PriceMatch> known = Optional.empty();
        for (var index : indices) {
            var match = index.find(name, day);
            if (match.isPresent() && !(match.get() instanceof PriceMatch.NotOnThatDay)) {
                return match;
            }
            known = known.or(() -> match);
        }
        return known;
    }

    private static Optional<PriceMatch> ruled(Optional<PriceMatch> match, MatchRule rule) {
        return match.map(found -> switch (found) {
            case PriceMatch.Found(PriceEntry entry, _) -> new PriceMatch.Found(entry, rule);
            case PriceMatch.Several(List<PriceEntry> entries, _) -> new PriceMatch.Several(entries, rule);
            case PriceMatch.NotOnThatDay(List<PriceEntry> entries, _, String why) -> new PriceMatch.NotOnThatDay(
                    entries, rule, why);
            case PriceMatch.None none -> none;
        });
    }

    private List<String> nearest(ModelName name) {
        var wanted = name.spelt();
        return wanted.isEmpty()
                ? List.of()
                : listed.entrySet().stream().filter(model -> alike(model.getValue(), wanted)).map(Map.Entry::getKey)
                        .limit(3).toList();
    }

    private static boolean alike(String one, String other) {
        return one.length() > 2 && other.startsWith(one) || one.startsWith(other);
    }
}

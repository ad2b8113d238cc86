package paretoscope.app.prices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import paretoscope.eval.price.PriceEntry;

/// The user's own price list while it is being edited: lines of text, and what is wrong with them. Kept as a whole.
final class OwnPricesViewModel {
    private final Consumer<List<PriceEntry>> keeper;
    private final ObservableList<OwnPriceRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper keepable = new ReadOnlyBooleanWrapper(this, "keepable");
    private List<PriceEntry> kept = List.of();

    /// @param keeper takes the entries to be kept
    OwnPricesViewModel(Consumer<List<PriceEntry>> keeper) {
        this.keeper = keeper;
    }

    ObservableList<OwnPriceRow> rows() {
        return rows;
    }

    /// The first thing that is wrong, as a sentence; empty when all is well.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether there is something to keep, and nothing wrong with it.
    ReadOnlyBooleanProperty keepableProperty() {
        return keepable.getReadOnlyProperty();
    }

    /// Shows what is kept, unless other lines are being typed.
    void show(List<PriceEntry> entries) {
        if (!entries.equals(kept) || rows.isEmpty()) {
            kept = List.copyOf(entries);
            discard();
        }
    }

    /// Shows again what is kept.
    void discard() {
        rows.setAll(kept.stream().map(OwnPriceRow::new).peek(this::listen).toList());
        check();
    }

    /// Adds a line to be filled in.
    OwnPriceRow add(String model) {
        var row = new OwnPriceRow(model);
        listen(row);
        rows.add(row);
        check();
        return row;
    }

    void remove(Collection<OwnPriceRow> gone) {
        rows.removeAll(List.copyOf(gone));
        check();
    }

    /// Keeps the lines, if nothing is wrong with them.
    void keep() {
        if (keepable.get()) {
            kept = entries();
            keeper.accept(kept);
            check();
        }
    }

    private void listen(OwnPriceRow row) {
        row.cells().forEach(cell -> cell.subscribe((_, _) -> check()));
    }

    private void check() {
        try {
            var entries = entries();
            problem.set(overlap(entries).orElse(""));
            keepable.set(problem.get().isEmpty() && !entries.equals(kept));
        } catch (IllegalArgumentException e) {
            problem.set(String.valueOf(e.getMessage()));
            keepable.set(false);
        }
    }

    private List<PriceEntry> entries() {
        var entries = new ArrayList<PriceEntry>();
        rows.forEach(row -> entries.add(row.entry()));
        return entries;
    }

    /// Two prices of a model on one day would leave open which one holds.
    private static Optional<String> overlap(List<PriceEntry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (entries.get(i).model().equals(entries.get(j).model()) && meet(entries.get(i), entries.get(j))) {
                    return Optional.of(entries.get(i).model()
                            + " has two prices on the same day; let one end (“to” is the first day it no longer holds) "
                            + "before the other begins.");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean meet(PriceEntry one, PriceEntry other) {
        return begin(one).isBefore(end(other)) && begin(other).isBefore(end(one));
    }

    private static LocalDate begin(PriceEntry entry) {
        return entry.from().orElse(LocalDate.MIN);
    }

    private static LocalDate end(PriceEntry entry) {
        return entry.to().orElse(LocalDate.MAX);
    }
}

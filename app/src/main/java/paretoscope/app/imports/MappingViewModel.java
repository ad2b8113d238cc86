package paretoscope.app.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import paretoscope.eval.source.Role;
import paretoscope.eval.source.TableMapping;

/// How a table is to be read, while the user decides: the columns with their roles, and what the decision comes to.
public final class MappingViewModel {
    private final TableSample sample;
    private final List<ColumnChoice> columns;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ObservableList<String> doubts = FXCollections.observableArrayList();
    private final ObservableList<String> shownDoubts = FXCollections.unmodifiableObservableList(doubts);
    private final BooleanProperty remember = new SimpleBooleanProperty(this, "remember", true);

    public MappingViewModel(TableSample sample) {
        this.sample = sample;
        columns = IntStream.range(0, sample.guess().columns().size())
                .mapToObj(i -> new ColumnChoice(sample.guess().columns().get(i), sample.examples(i))).toList();
        columns.forEach(column -> column.roleProperty().subscribe((_, _) -> weigh()));
        columns.forEach(column -> column.directionProperty().subscribe((_, _) -> weigh()));
        weigh();
    }

    public TableSample sample() {
        return sample;
    }

    public List<ColumnChoice> columns() {
        return columns;
    }

    /// What a row will be, and from which columns.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// What the user should think over before going on; nothing here forbids it.
    public ObservableList<String> doubts() {
        return shownDoubts;
    }

    /// Whether tables with the same columns are to be read alike from now on.
    public BooleanProperty rememberProperty() {
        return remember;
    }

    /// Back to the guesses.
    public void reset() {
        columns.forEach(ColumnChoice::reset);
    }

    /// The decision.
    public TableMapping mapping() {
        return new TableMapping(columns.stream().map(ColumnChoice::mapping).toList());
    }

    private void weigh() {
        summary.set(rowSentence() + " " + List.of(Role.CONFIGURATION, Role.QUALITY, Role.COST).stream()
                .filter(this::has).map(role -> RoleText.label(role) + ": " + names(role))
                .collect(Collectors.joining("; "))
                + ".");
        doubts.setAll(doubtsNow());
    }

    private String rowSentence() {
        return has(Role.ITEM) ? "Each row is one attempt at an item." : "Each row is one run.";
    }

    private List<String> doubtsNow() {
        var list = new ArrayList<String>();
        if (!has(Role.CONFIGURATION)) {
            list.add("No column names the configuration; everything will go under the file's name.");
        }
        if (!has(Role.QUALITY)) {
            list.add("No column is a quality; there will be nothing to weigh the cost against.");
        }
        if (!has(Role.COST) && !has(Role.USAGE)) {
            list.add("No column is a cost or a usage; there will be no cost axis.");
        }
        columns.stream().filter(column -> column.roleProperty().get() == Role.QUALITY
                || column.roleProperty().get() == Role.COST)
                .filter(column -> column.directionProperty().get().isEmpty())
                .forEach(column -> list.add("Nobody has said which way \"" + column.name() + "\" is better."));
        return list;
    }

    private boolean has(Role role) {
        return columns.stream().anyMatch(column -> column.roleProperty().get() == role);
    }

    private String names(Role role) {
        return columns.stream().filter(column -> column.roleProperty().get() == role).map(ColumnChoice::name)
                .collect(Collectors.joining(", "));
    }
}

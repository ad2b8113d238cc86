package paretoscope.app.imports;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import paretoscope.eval.Direction;
import paretoscope.eval.source.Role;

/// The columns of a file, one a line, each with its role and what goes with it.
final class ColumnsTable extends TableView<ColumnChoice> {
    private static final List<String> UNITS = List.of("", "share", "%", "USD", "EUR", "s", "ms", "tokens", "B", "FLOP",
            "MAC", "J", "Wh", "1");
    private static final List<Optional<Direction>> DIRECTIONS = List.of(Optional.of(Direction.HIGHER_IS_BETTER),
            Optional.of(Direction.LOWER_IS_BETTER), Optional.empty());

    private static final ChoiceCell.Spec<Role> ROLE = new ChoiceCell.Spec<>("Role", RoleText.MENU, RoleText::label,
            RoleText::explanation, ColumnChoice::roleProperty, _ -> true);
    private static final ChoiceCell.Spec<String> UNIT = new ChoiceCell.Spec<>("Unit", UNITS, ColumnsTable::unit,
            ColumnsTable::unitExplanation, ColumnChoice::unitProperty, RoleText::isMeasured);
    private static final ChoiceCell.Spec<Optional<Direction>> DIRECTION = new ChoiceCell.Spec<>("Direction", DIRECTIONS,
            ColumnsTable::direction, _ -> "", ColumnChoice::directionProperty, RoleText::isMeasured);

    ColumnsTable(MappingViewModel mapping) {
        super(FXCollections.observableArrayList(mapping.columns()));
        setId("columns");
        setAccessibleText("Columns of " + mapping.sample().file());
        getStyleClass().addAll(Styles.DENSE, "columns-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var name = text("Column", 140, column -> new ReadOnlyObjectWrapper<>(column.name()));
        name.getStyleClass().add("strong");
        getColumns().add(name);
        getColumns().add(cells("Read as", 145, () -> new ChoiceCell<>(ROLE)));
        getColumns().add(cells("Unit", 118, () -> new ChoiceCell<>(UNIT)));
        getColumns().add(cells("Better", 118, () -> new ChoiceCell<>(DIRECTION)));
        getColumns().add(cells("0 = unknown", 112, ZeroCell::new));
        getColumns().add(text("First values", 170,
                column -> new ReadOnlyObjectWrapper<>(String.join(" · ", column.examples()))));
        var why = text("Why", 230, ColumnChoice::whyProperty);
        why.getStyleClass().add("muted");
        getColumns().add(why);
    }

    private static TableColumn<ColumnChoice, String> text(String title, double width,
            Function<ColumnChoice, ObservableValue<String>> value) {
        var column = new TableColumn<ColumnChoice, String>(title);
        column.setCellValueFactory(row -> value.apply(row.getValue()));
        column.setCellFactory(_ -> new TextCell<>());
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }

    private static TableColumn<ColumnChoice, ColumnChoice> cells(String title, double width,
            Supplier<TableCell<ColumnChoice, ColumnChoice>> cell) {
        var column = new TableColumn<ColumnChoice, ColumnChoice>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setSortable(false);
        return column;
    }

    private static String unit(String symbol) {
        return symbol.isEmpty() ? "unknown" : symbol;
    }

    private static String unitExplanation(String symbol) {
        return switch (symbol) {
            case "share" -> "A fraction between 0 and 1.";
            case "%" -> "Between 0 and 100.";
            case "1" -> "A plain number.";
            case "" -> "Nobody has said.";
            default -> "";
        };
    }

    private static String direction(Optional<Direction> direction) {
        return direction.map(known -> known == Direction.HIGHER_IS_BETTER ? "higher ↑" : "lower ↓").orElse("unknown");
    }
}

package paretoscope.app.imports;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import paretoscope.eval.source.Role;

/// The first rows of a file under their columns' names and roles; columns that are left out are dimmed.
final class SampleTable extends TableView<List<String>> {
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

    SampleTable(MappingViewModel mapping) {
        super(FXCollections.observableArrayList(mapping.sample().rows()));
        setId("sample");
        setAccessibleText("First rows of " + mapping.sample().file());
        getStyleClass().addAll(Styles.DENSE, Styles.STRIPED, "sample-table");
        setPlaceholder(new Label("The table has no rows."));
        for (int i = 0; i < mapping.columns().size(); i++) {
            getColumns().add(column(i, mapping.columns().get(i)));
        }
    }

    private static TableColumn<List<String>, String> column(int index, ColumnChoice choice) {
        var column = new TableColumn<List<String>, String>();
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().get(index)));
        column.setCellFactory(_ -> new TextCell<>());
        column.setSortable(false);
        column.setPrefWidth(Math.clamp(choice.name().length() * 9L + 24, 84, 220));
        var name = new Label(choice.name());
        var role = new Label();
        role.getStyleClass().addAll(Styles.TEXT_SMALL, "role");
        role.textProperty().bind(choice.roleProperty().map(RoleText::label));
        choice.roleProperty()
                .subscribe(now -> role.pseudoClassStateChanged(LEFT_OUT, now == Role.IGNORE));
        choice.roleProperty()
                .subscribe(now -> name.pseudoClassStateChanged(LEFT_OUT, now == Role.IGNORE));
        var header = new VBox(name, role);
        header.getStyleClass().add("sample-header");
        column.setGraphic(header);
        return column;
    }
}

package paretoscope.app.joins;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import paretoscope.app.dialog.FormGrid;
import paretoscope.app.joins.JoinsViewModel.Suggestion;
import paretoscope.eval.Configuration;
import paretoscope.views.join.JoinReport;

/// A rule to be filled in, and below it what it matches and what it does not.
final class JoinsView extends VBox {
    private final JoinsViewModel joins;
    private final TabPane pages = new TabPane();
    private final Tab matched = page("Matched");
    private final Tab several = page("Several partners");
    private final Tab without = page("Without partner");
    private final Tab unused = page("Lend to none");

    JoinsView(JoinsViewModel joins) {
        this.joins = joins;
        getStyleClass().add("joins");
        var said = new Label();
        said.setId("join-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.textProperty().bind(joins.saidProperty());
        pages.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        pages.getTabs().setAll(matched, several, without, unused);
        VBox.setVgrow(pages, Priority.ALWAYS);
        getChildren().setAll(form(), said, pages, new KeptJoins(joins));
        joins.reportProperty().subscribe(this::show);
    }

    private static Tab page(String title) {
        var tab = new Tab(title);
        tab.setClosable(false);
        return tab;
    }

    private FormGrid form() {
        var keys = new ComboBox<Suggestion>();
        keys.setItems(joins.suggestions());
        keys.setCellFactory(_ -> new SuggestionCell());
        var aliases = new TextField();
        aliases.setId("join-aliases");
        aliases.setPromptText("name here=name there, …");
        aliases.textProperty().bindBidirectional(joins.aliasesProperty());
        return new FormGrid().field("Rows of", source("join-borrowers", joins.borrowersProperty()))
                .field("take over from", source("join-lenders", joins.lendersProperty()))
                .field("where these agree", editable(keys, "join-keys", "name, model or arch, +setting",
                        joins.keysProperty()))
                .remark(new Label("name is the whole name, model the name without provider and date, arch what stands "
                        + "before the first dot; settings follow with +."))
                .field("and names", aliases);
    }

    private Node source(String id, StringProperty value) {
        var box = new ComboBox<String>();
        box.setItems(joins.sources());
        return editable(box, id, "file, pattern with *, or tool:name", value);
    }

    private static <T> ComboBox<T> editable(ComboBox<T> box, String id, String prompt, StringProperty value) {
        box.setId(id);
        box.setEditable(true);
        box.setPromptText(prompt);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new SpokenConverter<>(box));
        box.getEditor().textProperty().bindBidirectional(value);
        return box;
    }

    private void show(Optional<JoinReport> report) {
        pages.setDisable(report.isEmpty());
        var pairs = report.map(JoinReport::matched).orElse(List.of());
        show(matched, "Matched", pairs, List.of(column("Takes over", match -> name(match.borrower())),
                column("From", match -> name(match.lender())), column("By", match -> match.key().toString())));
        show(several, "Several partners", report.map(JoinReport::ambiguous).orElse(List.of()),
                List.of(column("Configuration", open -> name(open.borrower())), column("Partners",
                        open -> String.join("; ", open.lenders().stream().map(JoinsView::name).toList()))));
        show(without, "Without partner", report.map(JoinReport::unmatched).orElse(List.of()),
                List.of(column("Configuration", JoinsView::name)));
        show(unused, "Lend to none", report.map(JoinReport::unused).orElse(List.of()),
                List.of(column("Configuration", JoinsView::name)));
    }

    private static <R> void show(Tab tab, String title, List<R> rows, List<TableColumn<R, String>> columns) {
        tab.setText(title + " (" + rows.size() + ")");
        var table = new TableView<R>();
        table.setAccessibleText(title);
        table.getStyleClass().addAll(Styles.DENSE, Styles.STRIPED, "configurations");
        table.setPlaceholder(new Label("None."));
        table.getColumns().setAll(columns);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getItems().setAll(rows);
        tab.setContent(table);
    }

    private static <R> TableColumn<R, String> column(String title, Function<R, String> text) {
        var column = new TableColumn<R, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        return column;
    }

    private static String name(Configuration configuration) {
        return configuration.settings().isEmpty()
                ? configuration.model()
                : configuration.model() + " " + configuration.settings();
    }

    /// A key with how much it matches.
    private static final class SuggestionCell extends ListCell<Suggestion> {
        @Override
        protected void updateItem(Suggestion suggestion, boolean empty) {
            super.updateItem(suggestion, empty);
            setText(empty || suggestion == null
                    ? null
                    : suggestion.keys() + "   (" + suggestion.matched() + " of " + suggestion.of() + ")");
        }
    }
}

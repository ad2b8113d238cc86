package paretoscope.app.imports;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import paretoscope.eval.source.Issue;
import paretoscope.views.imports.FileReport;

/// What came of an import, file by file, and what is to be said about the file that is picked.
final class ReportView extends VBox {
    private final ReportViewModel report;
    private final Label sentence = new Label();
    private final ListView<Issue> issues = new ListView<>();

    ReportView(ReportViewModel report) {
        this.report = report;
        getStyleClass().add("report");
        report.missing().forEach(text -> getChildren().add(missing(text)));
        var files = files();
        sentence.setId("file-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.managedProperty().bind(sentence.visibleProperty());
        issues.setId("issues");
        issues.setAccessibleText("What is to be said about the file");
        issues.setCellFactory(_ -> new IssueCell());
        issues.setPlaceholder(new Label("Everything in this file was read as it stands."));
        issues.setPrefHeight(190);
        VBox.setVgrow(files, Priority.ALWAYS);
        getChildren().addAll(files, sentence, issues);
        report.pickedProperty().subscribe(file -> show(file));
    }

    private static Label missing(String text) {
        var label = new Label(text, new FontIcon(Feather.ALERT_TRIANGLE));
        label.getStyleClass().add("doubt");
        label.setWrapText(true);
        return label;
    }

    private TableView<FileReport> files() {
        var table = new TableView<>(report.files());
        table.setId("files");
        table.setAccessibleText("Files of the import");
        table.getStyleClass().addAll(Styles.DENSE, "bordered");
        table.setPlaceholder(new Label("No files."));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.getColumns().add(outcome());
        table.getColumns().add(column("File", 320, FileReport::file));
        table.getColumns().add(column("Read by", 110, file -> file.tool().orElse("")));
        table.getColumns().add(count("New runs", FileReport::runs));
        table.getColumns().add(count("New attempts", FileReport::attempts));
        table.getColumns().add(count("Remarks", file -> file.issues().size()));
        table.setPrefHeight(Math.clamp(44 + 31.0 * Math.max(3, report.files().size()), 140, 330));
        table.getSelectionModel().selectFirst();
        table.getSelectionModel().selectedItemProperty()
                .subscribe(file -> report.pickedProperty().set(Optional.ofNullable(file)));
        return table;
    }

    private void show(Optional<FileReport> file) {
        var text = file.map(FileReport::sentence).orElse("");
        sentence.setText(text);
        sentence.setVisible(!text.isBlank());
        issues.getItems().setAll(report.issues());
        boolean silent = file.isEmpty() || !file.get().isIn() && report.issues().isEmpty();
        issues.setVisible(!silent);
        issues.setManaged(!silent);
    }

    private static TableColumn<FileReport, FileReport> outcome() {
        var column = new TableColumn<FileReport, FileReport>("Outcome");
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new OutcomeCell());
        column.setPrefWidth(150);
        column.setMinWidth(140);
        return column;
    }

    private static TableColumn<FileReport, String> column(String title, double width,
            Function<FileReport, String> text) {
        var column = new TableColumn<FileReport, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(_ -> new TextCell<>());
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<FileReport, Number> count(String title, Function<FileReport, Number> value) {
        var column = new TableColumn<FileReport, Number>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(_ -> new CountCell());
        column.getStyleClass().add("count-column");
        column.setPrefWidth(122);
        return column;
    }

    /// The switch that leaves quiet files out of the list.
    CheckBox onlyNotable() {
        var box = new CheckBox("Only files with remarks");
        box.selectedProperty().bindBidirectional(report.onlyNotableProperty());
        return box;
    }

    private static final class CountCell extends TableCell<FileReport, Number> {
        @Override
        protected void updateItem(Number count, boolean empty) {
            super.updateItem(count, empty);
            setText(empty || count == null || count.longValue() == 0 ? null : ReportSummary.number(count.longValue()));
        }
    }
}

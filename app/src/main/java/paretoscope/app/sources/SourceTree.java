package paretoscope.app.sources;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import paretoscope.store.SourceSummary;

/// The sources, as high as there are rows up to a limit, so that the filters begin where they end. Files of one folder
/// are one line that can be unfolded.
final class SourceTree extends StackPane {
    private static final double ROW = 27;
    private static final int MOST_ROWS = 9;

    private final SourcesViewModel model;
    private final TreeView<SourceItem> tree = new TreeView<>(new TreeItem<>());
    private final Label hint = new Label("Nothing imported yet");

    SourceTree(SourcesViewModel model, Consumer<SourceSummary> changeMapping) {
        this.model = model;
        tree.setId("sources");
        tree.setAccessibleText("Sources");
        tree.getStyleClass().add("plain-list");
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        tree.setCellFactory(_ -> new SourceCell(model, changeMapping));
        tree.setOnKeyPressed(this::pressed);
        tree.expandedItemCountProperty().subscribe(this::fit);
        hint.getStyleClass().add("hint");
        // Not before it is known: while the sources are read there may be some.
        hint.visibleProperty().bind(model.emptyProperty());
        getChildren().addAll(tree, hint);
        show(List.of());
    }

    void show(List<SourceSummary> sources) {
        var unfolded = unfolded();
        var items = SourceItem.grouped(sources);
        tree.getRoot().getChildren().setAll(items.stream().map(item -> line(item, unfolded)).toList());
        if (items.size() == 1) {
            tree.getRoot().getChildren().getFirst().setExpanded(true);
        }
    }

    /// Draws the boxes anew after something else changed what takes part.
    void refresh() {
        tree.refresh();
    }

    private Set<String> unfolded() {
        return tree.getRoot().getChildren().stream().filter(TreeItem::isExpanded).map(line -> line.getValue().name())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static TreeItem<SourceItem> line(SourceItem item, Set<String> unfolded) {
        var line = new TreeItem<>(item);
        switch (item) {
            case SourceItem.File _ -> {
            }
            case SourceItem.Folder folder -> {
                line.getChildren().setAll(folder.files().stream().map(file -> new TreeItem<SourceItem>(file)).toList());
                line.setExpanded(unfolded.contains(folder.name()));
            }
        }
        return line;
    }

    private void fit(Number lines) {
        double height = Math.clamp(lines.intValue(), 1, MOST_ROWS) * ROW + 4;
        tree.setPrefHeight(height);
        tree.setMinHeight(height);
    }

    private void pressed(KeyEvent event) {
        var selected = Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
        if (event.getCode() == KeyCode.SPACE) {
            selected.ifPresent(item -> model.show(item.sources(), !model.isShown(item.sources())));
        } else if (event.getCode() == KeyCode.DELETE) {
            selected.ifPresent(item -> model.delete(item.sources()));
        }
    }
}

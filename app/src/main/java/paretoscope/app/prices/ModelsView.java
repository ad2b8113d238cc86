package paretoscope.app.prices;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import paretoscope.app.prices.PricesViewModel.Prices;
import paretoscope.eval.price.MatchRule;
import paretoscope.eval.price.PriceEntry;
import paretoscope.eval.price.PriceMatch;
import paretoscope.views.costs.ModelPrice;

/// The models of the project, each with the entry it is priced as and the rule that led to it, and beside them all
/// entries that could be chosen instead.
final class ModelsView extends BorderPane {
    private final PricesViewModel prices;
    private final TableView<ModelPrice> table = new TableView<>();
    private final ObservableList<ListedPrice> all = FXCollections.observableArrayList();
    private final FilteredList<ListedPrice> candidates = new FilteredList<>(all);
    private final ListView<ListedPrice> list = new ListView<>(candidates);
    private final TextField search = new TextField();
    private final Label chosen = new Label();
    private final Label match = new Label();
    private final Button use = new Button("Use this entry");
    private final Button rules = new Button("Back to the rules");
    private Optional<Prices> shown = Optional.empty();

    ModelsView(PricesViewModel prices) {
        this.prices = prices;
        table.setId("price-models");
        table.setAccessibleText("Models and the prices they are found under");
        table.getStyleClass().addAll(Styles.DENSE, Styles.STRIPED, "configurations");
        table.setPlaceholder(new Label("There is no model yet."));
        columns();
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getSelectionModel().selectedItemProperty().subscribe(_ -> pick());
        setCenter(table);
        setRight(choosing());
    }

    private void columns() {
        table.getColumns().add(TextColumns.of("Model", 200, ModelPrice::model));
        table.getColumns().add(TextColumns.numbers("Runs", 55, model -> String.valueOf(model.runs())));
        table.getColumns().add(TextColumns.of("Priced as", 170, ModelsView::pricedAs));
        table.getColumns().add(TextColumns.of("Rule", 120, ModelsView::rule));
        table.getColumns().add(TextColumns.of("List", 145, model -> entry(model).map(PriceEntry::list).orElse("")));
        table.getColumns().add(TextColumns.of("Holds", 115, ModelsView::validity));
        table.getColumns().add(TextColumns.numbers("Input", 75,
                model -> entry(model).map(found -> RatesText.of(found.rates().input())).orElse("")));
        table.getColumns().add(TextColumns.numbers("Output", 75,
                model -> entry(model).map(found -> RatesText.of(found.rates().output())).orElse("")));
    }

    /// In few words; the panel beside says all of them.
    private static String pricedAs(ModelPrice model) {
        return switch (model.latest()) {
            case PriceMatch.Found(PriceEntry entry, _) -> entry.model();
            case PriceMatch.None _ -> "in no list";
            case PriceMatch.Several _ -> "several prices fit";
            case PriceMatch.NotOnThatDay _ -> "not on that day";
        };
    }

    private static Optional<PriceEntry> entry(ModelPrice model) {
        return model.latest() instanceof PriceMatch.Found(PriceEntry entry, _)
                ? Optional.of(entry)
                : Optional.empty();
    }

    private static String rule(ModelPrice model) {
        var rule = model.latest() instanceof PriceMatch.Found(_, MatchRule by) ? by.words() : "";
        return model.prices().size() > 1 ? rule + ", " + model.prices().size() + " by date" : rule;
    }

    private static String validity(ModelPrice model) {
        return entry(model).map(found -> found.from().map(day -> "from " + day).orElse("")
                + found.to().map(day -> " until " + day).orElse("")).map(String::strip).orElse("");
    }

    private Region choosing() {
        chosen.getStyleClass().add(Styles.TEXT_BOLD);
        chosen.setWrapText(true);
        match.setWrapText(true);
        match.setMinHeight(Region.USE_PREF_SIZE);
        search.setId("price-search");
        search.setPromptText("Search all lists");
        search.setAccessibleText("Search the entries of all lists");
        search.textProperty().subscribe(text -> candidates.setPredicate(entry -> entry.matches(text)));
        list.setId("price-candidates");
        list.setAccessibleText("Entries that can be used");
        list.setCellFactory(_ -> new ListedPriceCell());
        list.setPlaceholder(new Label("No list has such an entry."));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                choose();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        use.setId("use-price");
        use.setOnAction(_ -> choose());
        use.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        rules.setOnAction(_ -> picked().ifPresent(model -> prices.choose(model.model(), "")));
        var buttons = new HBox(use, rules);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("form-row");
        var box = new VBox(chosen, match, search, list, buttons);
        box.getStyleClass().add("price-choice");
        return box;
    }

    void show(Prices now) {
        var before = picked().map(ModelPrice::model);
        if (shown.isEmpty() || shown.get().book() != now.book()) {
            all.setAll(ListedPrice.of(now.book()));
        }
        shown = Optional.of(now);
        table.getItems().setAll(now.models());
        now.models().stream().filter(model -> before.filter(model.model()::equals).isPresent()).findFirst()
                .or(() -> now.models().stream().findFirst()).ifPresent(table.getSelectionModel()::select);
        pick();
    }

    private Optional<ModelPrice> picked() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void pick() {
        chosen.setText(picked().map(ModelPrice::model).orElse("Select a model"));
        match.setText(picked().map(ModelsView::found).orElse(""));
        rules.setDisable(picked().flatMap(ModelPrice::chosen).isEmpty());
        search.setDisable(picked().isEmpty());
    }

    private static String found(ModelPrice model) {
        var days = model.prices().stream()
                .map(dated -> dated.day().map(LocalDate::toString).orElse("no date") + ": " + dated.match().words())
                .toList();
        return model.prices().size() == 1 ? model.latest().words() : String.join("\n", days);
    }

    private void choose() {
        var entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            picked().ifPresent(model -> prices.choose(model.model(), entry.entry().model()));
        }
    }
}

package paretoscope.app.preferences;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import paretoscope.app.theme.ThemeChoice;

/// The preferences while they are being changed; every change that makes sense takes effect at once.
public final class PreferencesViewModel {
    private final CurrentPreferences current;
    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(this, "theme");
    private final ObjectProperty<Integer> fontSize = new SimpleObjectProperty<>(this, "fontSize");
    private final ObjectProperty<NumberForm> numbers = new SimpleObjectProperty<>(this, "numbers");
    private final StringProperty currency = new SimpleStringProperty(this, "currency");
    private final StringProperty rate = new SimpleStringProperty(this, "rate");
    private final ReadOnlyStringWrapper moneyRemark = new ReadOnlyStringWrapper(this, "moneyRemark", "");
    private final ObjectProperty<Optional<Path>> results = new SimpleObjectProperty<>(this, "results");
    private final ObjectProperty<Optional<Path>> figures = new SimpleObjectProperty<>(this, "figures");
    private final ObjectProperty<Optional<Path>> workspaces = new SimpleObjectProperty<>(this, "workspaces");
    private boolean loading;

    public PreferencesViewModel(CurrentPreferences current) {
        this.current = current;
        load(current.get());
        theme.subscribe((_, choice) -> change(current.get().withTheme(choice)));
        fontSize.subscribe((_, size) -> change(current.get().withFontSize(size)));
        numbers.subscribe((_, form) -> change(current.get().withNumbers(form)));
        results.subscribe((_, path) -> change(folders().withResults(path)));
        figures.subscribe((_, path) -> change(folders().withFigures(path)));
        workspaces.subscribe((_, path) -> change(folders().withWorkspaces(path)));
        currency.subscribe((_, _) -> startRate());
        rate.subscribe((_, _) -> changeMoney());
    }

    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    public ObjectProperty<Integer> fontSizeProperty() {
        return fontSize;
    }

    public ObjectProperty<NumberForm> numbersProperty() {
        return numbers;
    }

    /// Three letters.
    public StringProperty currencyProperty() {
        return currency;
    }

    /// How many of the currency one dollar is worth, as typed.
    public StringProperty rateProperty() {
        return rate;
    }

    /// What the choice of money comes to, or what is wrong with the rate.
    public ReadOnlyStringProperty moneyRemarkProperty() {
        return moneyRemark.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<Path>> resultsProperty() {
        return results;
    }

    public ObjectProperty<Optional<Path>> figuresProperty() {
        return figures;
    }

    public ObjectProperty<Optional<Path>> workspacesProperty() {
        return workspaces;
    }

    /// Everything as it came; watched folders stay.
    public void restoreStandard() {
        var watched = current.get().watched();
        current.change(_ -> Preferences.standard().withWatched(watched));
        load(current.get());
    }

    private void load(Preferences preferences) {
        loading = true;
        theme.set(preferences.theme());
        fontSize.set(preferences.fontSize());
        numbers.set(preferences.numbers());
        currency.set(preferences.money().currency());
        rate.set(text(preferences.money().perDollar()));
        results.set(preferences.folders().results());
        figures.set(preferences.folders().figures());
        workspaces.set(preferences.folders().workspaces());
        remark(preferences.money());
        loading = false;
    }

    private Folders folders() {
        return current.get().folders();
    }

    private void change(Folders changed) {
        change(current.get().withFolders(changed));
    }

    private void change(Preferences changed) {
        if (!loading) {
            current.change(_ -> changed);
        }
    }

    /// A new currency has no rate until one is typed: a made-up rate would be a wrong number.
    private void startRate() {
        if (!loading) {
            rate.set(currency.get().equals("USD") ? "1" : "");
            changeMoney();
        }
    }

    private void changeMoney() {
        if (loading) {
            return;
        }
        try {
            var money = new Money(currency.get(), Double.parseDouble(rate.get().strip().replace(',', '.')));
            remark(money);
            change(current.get().withMoney(money));
        } catch (IllegalArgumentException _) {
            moneyRemark.set(currency.get().equals("USD")
                    ? "Amounts are shown in dollars, as recorded."
                    : "Type how many " + currency.get() + " one dollar is worth; until then amounts stay in "
                            + current.get().money().currency() + ".");
        }
    }

    private void remark(Money money) {
        moneyRemark.set(money.isConverted()
                ? "$10.00 is shown as " + String.format(Locale.ROOT, "%.2f ", 10 * money.perDollar()) + money.currency()
                        + "; exports and the workspace keep dollars."
                : "Amounts are shown in dollars, as recorded.");
    }

    private static String text(double rate) {
        return rate == Math.rint(rate) ? Long.toString((long) rate) : Double.toString(rate);
    }
}

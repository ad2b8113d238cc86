package paretoscope.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import paretoscope.app.messages.Messages;
import paretoscope.app.theme.ThemeChoice;

class PreferencesViewModelTest {
    @TempDir
    Path folder;

    private final Messages messages = new Messages(Runnable::run);
    private CurrentPreferences current;
    private PreferencesViewModel preferences;

    @BeforeEach
    void open() {
        current = new CurrentPreferences(new PreferencesFile(folder.resolve("p.json")), messages);
        preferences = new PreferencesViewModel(current);
    }

    @Test
    void aChangeHoldsAtOnceAndIsWritten() throws Exception {
        preferences.themeProperty().set(ThemeChoice.DARK);

        assertThat(current.get().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(new PreferencesFile(folder.resolve("p.json")).read().theme()).isEqualTo(ThemeChoice.DARK);
    }

    @Test
    void aNewCurrencyHoldsOnlyOnceItsRateIsTyped() {
        preferences.currencyProperty().set("EUR");

        assertThat(current.get().money()).isEqualTo(Money.DOLLARS);
        assertThat(preferences.moneyRemarkProperty().get()).startsWith("Type how many EUR one dollar is worth");

        preferences.rateProperty().set("0,92");

        assertThat(current.get().money()).isEqualTo(new Money("EUR", 0.92));
        assertThat(preferences.moneyRemarkProperty().get()).startsWith("$10.00 is shown as 9.20 EUR");
    }

    @Test
    void aRateThatIsNoNumberChangesNothing() {
        preferences.currencyProperty().set("GBP");
        preferences.rateProperty().set("0.8");
        preferences.rateProperty().set("cheap");

        assertThat(current.get().money()).isEqualTo(new Money("GBP", 0.8));
    }

    @Test
    void restoringKeepsWatchedFolders() {
        current.change(all -> all.withWatched(List.of(folder)).withFontSize(20));

        preferences.restoreStandard();

        assertThat(current.get()).isEqualTo(Preferences.standard().withWatched(List.of(folder)));
        assertThat(preferences.fontSizeProperty().get()).isEqualTo(Preferences.standard().fontSize());
    }

    @Test
    void preferencesThatCannotBeKeptStillHold() throws Exception {
        Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
        var blocked = new CurrentPreferences(new PreferencesFile(folder.resolve("blocked/p.json")), messages);

        blocked.change(all -> all.withFontSize(18));

        assertThat(blocked.get().fontSize()).isEqualTo(18);
        assertThat(messages.shown()).hasSize(1);
        assertThat(messages.shown().getFirst().text()).startsWith("The preferences could not be kept");
    }
}

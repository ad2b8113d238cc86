package paretoscope.app.preferences;

import java.nio.file.Path;
import java.util.List;
import paretoscope.app.theme.ThemeChoice;

/// Everything the user prefers.
///
/// @param fontSize of the window's text, in pixels
/// @param lastUsed where file choosers were used last
/// @param watched folders whose new files are imported as they appear
public record Preferences(ThemeChoice theme, int fontSize, NumberForm numbers, Money money, Folders folders,
        Folders lastUsed, List<Path> watched) {
    public static final int SMALLEST_FONT = 10;
    public static final int LARGEST_FONT = 24;

    public Preferences {
        if (fontSize < SMALLEST_FONT || fontSize > LARGEST_FONT) {
            throw new IllegalArgumentException(
                    "the text is " + SMALLEST_FONT + " to " + LARGEST_FONT + " pixels high, got " + fontSize);
        }
        watched = List.copyOf(watched);
    }

    /// What holds until the user says otherwise.
    public static Preferences standard() {
        return new Preferences(ThemeChoice.SYSTEM, 13, NumberForm.ROUNDED, Money.DOLLARS, Folders.UNSAID,
                Folders.UNSAID, List.of());
    }

    /// How values are written.
    public ValueText values() {
        return new ValueText(numbers, money);
    }

    public Preferences withTheme(ThemeChoice other) {
        return new Preferences(other, fontSize, numbers, money, folders, lastUsed, watched);
    }

    public Preferences withFontSize(int pixels) {
        return new Preferences(theme, pixels, numbers, money, folders, lastUsed, watched);
    }

    public Preferences withNumbers(NumberForm other) {
        return new Preferences(theme, fontSize, other, money, folders, lastUsed, watched);
    }

    public Preferences withMoney(Money other) {
        return new Preferences(theme, fontSize, numbers, other, folders, lastUsed, watched);
    }

    public Preferences withFolders(Folders other) {
        return new Preferences(theme, fontSize, numbers, money, other, lastUsed, watched);
    }

    public Preferences withLastUsed(Folders other) {
        return new Preferences(theme, fontSize, numbers, money, folders, other, watched);
    }

    public Preferences withWatched(List<Path> other) {
        return new Preferences(theme, fontSize, numbers, money, folders, lastUsed, other);
    }

    /// Where file choosers open: in the folder the user has named for their kind, else where they were used last.
    public Folders openingIn() {
        return new Folders(folders.results().or(lastUsed::results), folders.figures().or(lastUsed::figures),
                folders.workspaces().or(lastUsed::workspaces));
    }
}

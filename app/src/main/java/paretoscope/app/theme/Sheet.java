package paretoscope.app.theme;

import java.net.URL;
import java.util.Optional;

/// The program's own style sheets.
public final class Sheet {
    private Sheet() {}

    /// Where the toolkit reads a sheet: in its binary form where the installer's builder has put one beside it, which takes a
    /// fraction of the time.
    ///
    /// @param name without its ending
    public static String url(String name) {
        return find(name + ".bss").or(() -> find(name + ".css")).orElseThrow(() -> new IllegalArgumentException(name))
                .toExternalForm();
    }

    /// The sheet of the controls beneath, where the installer's builder has put one that holds no more than the program needs.
    static Optional<String> base(String theme) {
        return find("base-" + theme + ".bss").map(URL::toExternalForm);
    }

    private static Optional<URL> find(String file) {
        return Optional.ofNullable(Sheet.class.getResource("/paretoscope/app/" + file));
    }
}

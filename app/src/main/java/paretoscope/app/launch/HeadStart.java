package paretoscope.app.launch;

import java.nio.file.Path;
import paretoscope.app.theme.IconFont;
import paretoscope.app.theme.UiFonts;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.figure.drawing.FontFace;
import paretoscope.figure.font.BundledFont;

/// What the first picture needs soon, made while the toolkit starts and waits for the display. Whoever needs one of these
/// earlier waits for it, or makes it.
final class HeadStart {
    private HeadStart() {}

    static void begin(Path logs) {
        begin("log", () -> startLog(logs));
        begin("fonts", HeadStart::prepare);
    }

    private static void begin(String name, Runnable work) {
        Thread.ofPlatform().name(name).daemon().start(work);
    }

    /// The toolkit's style sheets ask for a logger too, on the window's thread; whoever asks first has Java look for a
    /// provider in every jar of the program.
    private static void startLog(Path folder) {
        LogFile.in(folder);
        System.getLogger(HeadStart.class.getName());
    }

    /// The toolkit takes fonts last, once it is there.
    private static void prepare() {
        BundledFont.family().shape("0", FontFace.REGULAR);
        MetricCatalogue.shipped();
        UiFonts.load();
        IconFont.load();
    }
}

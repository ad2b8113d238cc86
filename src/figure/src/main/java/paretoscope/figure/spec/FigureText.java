package paretoscope.figure.spec;

/// The words around a figure; empty where there are none.
public record FigureText(String title, String subtitle, String caption) {
    private static final FigureText NONE = new FigureText("", "", "");

    public FigureText {
        title = Absent.or(title, "");
        subtitle = Absent.or(subtitle, "");
        caption = Absent.or(caption, "");
    }

    public static FigureText none() {
        return NONE;
    }

    public static FigureText titled(String title) {
        return new FigureText(title, "", "");
    }
}

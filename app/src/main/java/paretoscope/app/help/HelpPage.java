package paretoscope.app.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A page of help: what a view shows, its formulas with their sources, and how to read it.
///
/// Pages lie in `resources/app/help`, in the part of Markdown that they need: a title, headings, points, formulas indented by
/// four, and paragraphs of one line.
public record HelpPage(String title, List<Block> blocks) {
    /// A part of a page.
    public sealed interface Block {
        String text();
    }

    public record Heading(String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    public record Point(String text) implements Block {}

    public record Formula(String text) implements Block {}

    public HelpPage {
        blocks = List.copyOf(blocks);
    }

    /// The page of a view, by the view's name.
    public static Optional<HelpPage> of(String view) {
        try (var in = HelpPage.class.getResourceAsStream("/paretoscope/app/help/" + view + ".md")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HelpPage parse(String text) {
        var title = "";
        var blocks = new ArrayList<Block>();
        for (var line : text.lines().filter(one -> !one.isBlank()).toList()) {
            if (line.startsWith("# ")) {
                title = line.substring(2);
            } else if (line.startsWith("## ")) {
                blocks.add(new Heading(line.substring(3)));
            } else if (line.startsWith("- ")) {
                blocks.add(new Point(line.substring(2)));
            } else {
                blocks.add(line.startsWith("    ") ? new Formula(line.strip()) : new Paragraph(line));
            }
        }
        return new HelpPage(title, blocks);
    }
}

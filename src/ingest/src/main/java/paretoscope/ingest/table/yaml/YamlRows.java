package paretoscope.ingest.table.yaml;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import paretoscope.eval.Locator;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.table.row.GrowingRow;
import paretoscope.ingest.table.row.RowSource;
import paretoscope.ingest.table.text.TextLines;

/// The items of a YAML list, each parsed by itself, so that a broken one costs itself alone and memory is bounded by the
/// longest.
final class YamlRows implements RowSource {
    private static final int LONGEST_ITEM = 16 << 20;

    private final SourceFile file;
    private final TextLines lines;
    private final Consumer<Issue> issues;
    private final GrowingRow row = new GrowingRow();
    private Optional<String> ahead;
    private long aheadNumber;
    private long number;

    YamlRows(SourceFile file, Consumer<Issue> issues) throws IOException {
        this.file = file;
        this.lines = TextLines.open(file);
        this.issues = issues;
        this.ahead = Optional.empty();
    }

    @Override
    public List<String> columns() {
        return row.columns();
    }

    @Override
    public boolean next() throws IOException, UnreadableSource {
        if (ahead.isEmpty()) {
            advance();
        }
        while (ahead.isPresent()) {
            number = aheadNumber;
            if (!startsItem(ahead.get())) {
                passOver();
            } else if (read(item())) {
                return true;
            }
        }
        return false;
    }

    private void advance() throws IOException, UnreadableSource {
        ahead = lines.next();
        aheadNumber = lines.number();
    }

    private static boolean startsItem(String line) {
        var text = line.stripLeading();
        return text.startsWith("- ") || text.equals("-");
    }

    private void passOver() throws IOException, UnreadableSource {
        if (!YamlTable.isAside(ahead.orElse(""))) {
            issues.accept(Issue.skipped(row(), "the line belongs to no item of the list"));
        }
        advance();
    }

    /// The text of one item: all lines that are indented more than its dash.
    private String item() throws IOException, UnreadableSource {
        var first = ahead.orElse("");
        int indent = indent(first);
        var text = new StringBuilder(first).append('\n');
        for (advance(); ahead.isPresent() && belongs(ahead.get(), indent); advance()) {
            text.append(ahead.get()).append('\n');
            if (text.length() > LONGEST_ITEM) {
                throw new UnreadableSource(file.displayName(), row(), "an item of the list is longer than 16 MiB",
                        "check that the file is a list of results");
            }
        }
        return text.toString();
    }

    private static boolean belongs(String line, int indent) {
        return line.isBlank() || indent(line) > indent;
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private boolean read(String item) {
        try {
            YamlItem.into(row, item);
        } catch (YamlEngineException e) {
            issues.accept(Issue.skipped(row(), "the item is not YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be parsed")));
            return false;
        }
        if (row.isEmpty()) {
            issues.accept(Issue.skipped(row(), "the item holds no fields"));
        }
        return !row.isEmpty();
    }

    @Override
    public List<String> cells() {
        return row.cells();
    }

    @Override
    public Locator row() {
        return Locator.line(number);
    }

    @Override
    public Locator cell(String column) {
        return new Locator("line " + number + ", field \"" + column + "\"");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

package paretoscope.ingest.table.yaml;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.table.row.Container;
import paretoscope.ingest.table.row.NumberText;
import paretoscope.ingest.table.row.RowSource;
import paretoscope.ingest.table.row.TableSource;

/// A YAML list of mappings, each a row.
public record YamlTable(SourceFile file) implements TableSource {
    private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(\\{|[\"']?[\\w .()@/-]+[\"']?:(\\s.*)?$).*");

    private static final Pattern PRINTED = Pattern.compile("─.*─|costs: \\$.* projected");

    /// The table in this file, or nothing where its head does not look like one.
    public static Optional<TableSource> in(SourceFile file) throws IOException {
        if (!beginsLikeItems(file)) {
            return Optional.empty();
        }
        var table = new YamlTable(file);
        try (var rows = table.open(_ -> {})) {
            return rows.next() && rows.columns().size() > 1 && rows.cells().stream().anyMatch(NumberText::looksNumeric)
                    ? Optional.of(table)
                    : Optional.empty();
        } catch (UnreadableSource _) {
            return Optional.empty();
        }
    }

    private static boolean beginsLikeItems(SourceFile file) {
        return file.firstByte() == '-' || file.firstByte() == '#' || file.headText().stripLeading().startsWith("─")
                ? file.headText().lines().map(line -> line.replace("\uFEFF", ""))
                        .filter(line -> !isAside(line)).findFirst().filter(line -> ITEM.matcher(line).matches())
                        .isPresent()
                : false;
    }

    /// Comments and the marks of documents stand beside the list, and so do the rules and the costs that aider prints
    /// around it.
    static boolean isAside(String line) {
        var text = line.strip();
        return text.isEmpty() || PRINTED.matcher(text).matches() || text.startsWith("#") || text.startsWith("%YAML")
                || text.equals("---")
                || text.equals("...");
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Container container() {
        return Container.named("YAML");
    }

    @Override
    public RowSource open(Consumer<Issue> issues) throws IOException {
        return new YamlRows(file, issues);
    }
}

package paretoscope.ingest.promptfoo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import paretoscope.eval.Attempt;
import paretoscope.eval.Locator;
import paretoscope.eval.Metric;
import paretoscope.eval.Quantity;
import paretoscope.eval.Usage;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Issue;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.json.JsonDialect;
import paretoscope.ingest.json.JsonParsers;
import paretoscope.ingest.json.JsonTree;
import paretoscope.ingest.json.Selection;
import paretoscope.ingest.reading.Report;
import paretoscope.ingest.reading.ShortAnswer;
import paretoscope.ingest.reading.SourcePlace;
import paretoscope.ingest.table.role.TableHead;
import paretoscope.ingest.table.row.RowSource;
import paretoscope.ingest.table.row.TableSource;
import paretoscope.ingest.table.text.DelimitedTable;
import tools.jackson.core.JacksonException;

/// promptfoo's CSV: a column for each variable, then one for each prompt with a provider, whose cells begin with the
/// verdict. It holds neither costs nor tokens nor times.
///
/// @param outputs the columns of verdicts, by their place
record PromptTable(SourceFile file, TableSource table, Map<Integer, PromptColumn> outputs) {
    /// The verdict, then often the score, named scores, the answer and the grader's reason.
    private static final Pattern VERDICT = Pattern.compile("\\[(PASS|FAIL|ERROR)\\]\\s*"
            + "(?:\\((-?\\d+\\.\\d+)(?:, [^()\\n]*)?\\))?\\s*(.*?)(?:\\n\\n(?:Pass|Fail) Reason: .*)?", Pattern.DOTALL);
    private static final Metric SUCCESS = MetricCatalogue.shipped().metric("success");
    private static final Metric SCORE = MetricCatalogue.shipped().metric("score");
    private static final int LONGEST_LABEL = 60;

    static Optional<PromptTable> in(SourceFile file) throws IOException {
        var head = file.headText();
        if (!head.contains("[PASS]") && !head.contains("[FAIL]") && !head.contains("[ERROR]")
                && !head.contains(",Status,")) {
            return Optional.empty();
        }
        var table = DelimitedTable.in(file);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        try {
            var outputs = outputs(file, TableHead.of(table.get()));
            return outputs.isEmpty() ? Optional.empty() : Optional.of(new PromptTable(file, table.get(), outputs));
        } catch (UnreadableSource notATable) {
            return Optional.empty();
        }
    }

    private static Map<Integer, PromptColumn> outputs(SourceFile file, TableHead head) {
        var outputs = new LinkedHashMap<Integer, PromptColumn>();
        for (int i = 0; i < head.columns().size(); i++) {
            int column = i;
            var cells = head.rows().stream().map(row -> judged(head.columns(), row, column))
                    .filter(cell -> !cell.isBlank()).toList();
            if (!cells.isEmpty() && cells.stream().allMatch(cell -> VERDICT.matcher(cell).matches())) {
                outputs.put(i, column(file, head.columns().get(i), outputs.size()));
            }
        }
        return outputs;
    }

    /// The cell with its verdict before it. The table that the web page exports has verdict and score in columns of
    /// their own after the answer.
    private static String judged(List<String> columns, List<String> cells, int place) {
        var cell = place < cells.size() ? cells.get(place) : "";
        boolean apart = place + 1 < Math.min(columns.size(), cells.size())
                && columns.get(place + 1).startsWith("Status")
                && cells.get(place + 1).matches("PASS|FAIL|ERROR");
        if (!apart) {
            return cell;
        }
        boolean scored = place + 2 < Math.min(columns.size(), cells.size())
                && columns.get(place + 2).startsWith("Score") && cells.get(place + 2).matches("-?\\d+\\.\\d+");
        return "[" + cells.get(place + 1) + "] " + (scored ? "(" + cells.get(place + 2) + ") " : "") + cell;
    }

    private static PromptColumn column(SourceFile file, String title, int index) {
        var titled = PromptColumn.titled(index, display(title));
        return titled.provider().isBlank()
                ? new PromptColumn(index, SourcePlace.of(file).stem(), "", titled.prompt())
                : titled;
    }

    /// In 2023 a title could be the prompt as JSON, `{"raw": …, "display": …}`.
    private static String display(String title) {
        if (!title.startsWith("{")) {
            return title;
        }
        var bytes = title.getBytes(StandardCharsets.UTF_8);
        try (var parser = JsonParsers.open(bytes, 0, bytes.length, JsonDialect.PYTHON)) {
            parser.nextToken();
            return JsonTree.read(parser, Selection.ALL).path("display").asString(title);
        } catch (JacksonException noJson) {
            return title;
        }
    }

    void read(PromptColumns columns, Report report, Cancellation cancellation) throws IOException, UnreadableSource {
        if (outputs.values().stream().anyMatch(column -> column.id().isEmpty())) {
            report.guessed(Locator.WHOLE_FILE,
                    "the table names no provider; the configuration is called after the file");
        }
        try (var rows = table.open(issue -> pass(issue, report))) {
            for (int row = 0; rows.next(); row++) {
                cancellation.check();
                for (var output : outputs.entrySet()) {
                    add(columns, rows, output.getKey(), output.getValue(), row, report);
                }
            }
        }
    }

    private static void pass(Issue issue, Report report) {
        switch (issue.kind()) {
            case SKIPPED -> report.skipped(issue.where(), issue.why());
            case GUESSED -> report.guessed(issue.where(), issue.why());
            case DOUBTFUL -> report.doubtful(issue.where(), issue.why());
        }
    }

    private void add(PromptColumns columns, RowSource rows, int place, PromptColumn column, int row, Report report) {
        var cell = judged(rows.columns(), rows.cells(), place);
        var at = rows.cell(rows.columns().get(place));
        var verdict = VERDICT.matcher(cell);
        if (!verdict.matches()) {
            report.skipped(at, "the cell does not begin with a verdict");
            return;
        }
        boolean failed = verdict.group(1).equals("ERROR");
        var scores = new LinkedHashMap<Metric, Quantity>();
        scores.put(SUCCESS, failed
                ? Quantity.unknown("the call failed")
                : Quantity.of(verdict.group(1).equals("PASS") ? 1 : 0));
        if (verdict.group(2) != null && !failed) {
            scores.put(SCORE, Quantity.of(Double.parseDouble(verdict.group(2))));
        }
        var text = verdict.group(3);
        columns.add(column, String.valueOf(row), (item, epoch) -> new Attempt(item, epoch, "", scores,
                Usage.NOT_RECORDED, failed ? Optional.empty() : ShortAnswer.of(text), Quantity.NOT_RECORDED,
                failed ? Optional.of(error(text)) : Optional.empty(), tags(rows), at));
    }

    private static String error(String text) {
        return text.isBlank() ? "the call failed" : text.strip().lines().findFirst().orElse(text);
    }

    private Map<String, String> tags(RowSource rows) {
        var tags = new TreeMap<String, String>();
        List<String> names = new ArrayList<>(rows.columns());
        for (int i = 0; i < Math.min(names.size(), rows.cells().size()); i++) {
            var cell = rows.cells().get(i);
            boolean label = !cell.isBlank() && cell.length() <= LONGEST_LABEL && cell.indexOf('\n') < 0;
            boolean about = names.get(i).matches("(Status|Score|Named Scores|Grader Reason|Comment)( \\(\\d+\\))?");
            if (label && !about && !outputs.containsKey(i) && tags.size() < LONGEST_LABEL) {
                tags.put(names.get(i), cell);
            }
        }
        return tags;
    }
}

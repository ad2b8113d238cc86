package paretoscope.store.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import paretoscope.eval.Metric;
import paretoscope.eval.MetricKind;
import paretoscope.eval.UsageField;
import paretoscope.eval.source.Scan.Use;
import paretoscope.store.sql.Sql;

/// The attempts of a table that was laid out in the database.
final class TableAttempts implements ScannedAttempts {
    /// The usage that plain attempts have columns for, in their order.
    private static final List<UsageField> PLAIN = List.of(UsageField.INPUT_TOKENS, UsageField.OUTPUT_TOKENS,
            UsageField.COST_USD, UsageField.LATENCY_S);

    private final Connection connection;
    private final ScanTables tables;
    private final ScannedColumns columns;
    private final ScannedRows rows;
    private final ScannedNumbers numbers;
    private final ScannedTexts texts;
    private final boolean inOrder;
    private String epoch = "1";
    private long firstItem;
    private boolean numbered;

    private TableAttempts(Connection connection, ScanTables tables, ScannedColumns columns, ScannedRows rows,
            ScannedNumbers numbers, ScannedTexts texts, boolean inOrder) {
        this.connection = connection;
        this.tables = tables;
        this.columns = columns;
        this.rows = rows;
        this.numbers = numbers;
        this.texts = texts;
        this.inOrder = inOrder;
    }

    static TableAttempts of(Connection connection, ScanTables tables, ScannedColumns columns, ScannedRows rows,
            ScannedNumbers numbers, ScannedTexts texts, boolean inOrder) throws SQLException {
        var attempts = new TableAttempts(connection, tables, columns, rows, numbers, texts, inOrder);
        attempts.countTries(new ScannedCounts(connection, tables, attempts.scored(), rows.seen()).areSingle());
        return attempts;
    }

    /// The try of an attempt: as stated, else the how-manieth row of its item it is.
    private void countTries(boolean single) {
        var stated = texts.column("stated");
        epoch = single || texts.stateAll()
                ? "coalesce(" + stated + ", 1)"
                : "coalesce(%1$s, row_number() OVER (PARTITION BY run_no, item_no, %1$s IS NULL ORDER BY n))"
                        .formatted(stated);
    }

    private List<Integer> measures() {
        return columns.of(Use.Measure.class);
    }

    private Use.Measure measure(int column) {
        return (Use.Measure) columns.uses().get(column);
    }

    @Override
    public Map<Integer, Metric> metrics() throws SQLException {
        var metrics = new LinkedHashMap<Integer, Metric>();
        for (var column : measures()) {
            var metric = measure(column).metric();
            if (metric.isPresent() && any(kept(column))) {
                metrics.put(column, metric.get());
            }
        }
        return metrics;
    }

    @Override
    public String filter(int column) {
        return "";
    }

    @Override
    public List<String> filters() {
        return List.of();
    }

    private boolean any(String condition) throws SQLException {
        return Sql.number(connection,
                "SELECT count(*) FROM (SELECT 1 FROM " + tables.values() + " WHERE " + condition + " LIMIT 1)") > 0;
    }

    private String kept(int column) {
        return measure(column).evenUnknown() ? "TRUE" : numbers.state(column) + " <> 2";
    }

    @Override
    public Map<UsageField, Integer> usage() throws SQLException {
        var usage = new EnumMap<UsageField, Integer>(UsageField.class);
        for (var column : measures()) {
            var field = measure(column).spent();
            if (field.isPresent() && any(numbers.state(column) + " <> 2")) {
                usage.put(field.get(), column);
            }
        }
        return usage;
    }

    @Override
    public SummedColumn summedScore(int column, long metric) {
        return new SummedColumn(metric, number(column), numbers.state(column) + " = 1", "FALSE");
    }

    @Override
    public SummedColumn summedUsage(int column, long metric) {
        var amount = amount(column);
        return new SummedColumn(metric, amount, "FALSE", "(" + attempted() + ") AND " + amount + " IS NULL");
    }

    @Override
    public String query(long version) {
        return "SELECT %d + run_no AS version, * FROM %s".formatted(version, tables.values());
    }

    @Override
    public long size() throws SQLException {
        return Sql.number(connection, "SELECT coalesce(sum(attempts), 0)::BIGINT FROM " + tables.counts());
    }

    @Override
    public String counts() {
        return tables.counts();
    }

    /// Where all of them are new, numbers follow from each other, and names need not be looked up.
    @Override
    public void addItems(long base) throws SQLException {
        firstItem = base + 1;
        long before = Sql.number(connection, "SELECT count(*) FROM item");
        Sql.run(connection,
                """
                INSERT INTO item
                SELECT %d::BIGINT + item_no AS number, s.item FROM %s s ANTI JOIN item i ON i.name = s.item ORDER BY number"""
                        .formatted(firstItem, tables.items()));
        numbered = Sql.number(connection, "SELECT count(*) FROM item") == before + rows.seen().items().size();
    }

    private String source() {
        return numbered
                ? "(SELECT *, %d::BIGINT + item_no AS item FROM %s)".formatted(firstItem, tables.values())
                : "%1$s JOIN (SELECT item_no, known.item FROM %2$s s JOIN item known ON known.name = s.item) USING (item_no)"
                        .formatted(tables.values(), tables.items());
    }

    @Override
    public void add(long version, long base, Map<Integer, Long> metrics) throws SQLException {
        var usage = usage();
        var number = "%d + run_no AS version, %d + %s AS ordinal, item, %s".formatted(version, base, rows.line(),
                epoch);
        if (!isPlain(usage)) {
            Sql.run(connection,
                    "INSERT INTO full_attempt SELECT %s, '', %s, %s, TRUE, %s, %s, %s, %s, '', %s, %s FROM %s%s"
                            .formatted(number, scored(), attempted(), texts.column("answer"), confidence(),
                                    texts.column("failure"), texts.column("tags"),
                                    amounts(usage, List.of(UsageField.values())), oddities(usage), source(), order()));
            addScores(version, base, metrics);
            return;
        }
        var own = metrics.keySet().stream().filter(numbers::isKnown).findFirst();
        Sql.run(connection, "INSERT INTO plain_attempt SELECT %s, %s, %s, %s, %s, %s FROM %s%s".formatted(number,
                scored(), attempted(), amounts(usage, PLAIN), own.map(metrics::get).map(String::valueOf).orElse("NULL"),
                own.map(this::number).orElse("NULL"), source(), order()));
        var others = new LinkedHashMap<>(metrics);
        own.ifPresent(others::remove);
        addScores(version, base, others);
    }

    /// Whether there is nothing to keep but common numbers.
    private boolean isPlain(Map<UsageField, Integer> usage) {
        return PLAIN.containsAll(usage.keySet()) && columns.of(Use.Confidence.class).isEmpty()
                && oddities(usage).equals("NULL")
                && Stream.of("answer", "failure", "tags").map(texts::column).allMatch("NULL"::equals);
    }

    private String amounts(Map<UsageField, Integer> usage, List<UsageField> fields) {
        return fields.stream().map(field -> {
            var column = usage.get(field);
            return column == null ? "NULL" : amount(column);
        }).collect(Collectors.joining(", "));
    }

    private String confidence() {
        return columns.of(Use.Confidence.class).stream().map(this::number).findFirst().orElse("NULL");
    }

    private String order() {
        return inOrder ? "" : " ORDER BY version, ordinal";
    }

    private String number(int column) {
        return numbers.isKnown(column) ? "v" + column : "CASE WHEN s%1$d = 0 THEN v%1$d END".formatted(column);
    }

    private String amount(int column) {
        double factor = measure(column).factor();
        return factor == 1 ? number(column) : number(column) + " * " + factor;
    }

    private String scored() {
        return known(measures().stream().filter(i -> measure(i).metric()
                .filter(metric -> metric.kind() != MetricKind.COST).isPresent()).toList());
    }

    private String attempted() {
        return known(measures().stream().filter(i -> measure(i).metric().isPresent() || measure(i).spent().isPresent())
                .toList()) + " OR " + texts.column("failure") + " IS NOT NULL";
    }

    private String known(List<Integer> columns) {
        if (columns.stream().anyMatch(numbers::isKnown)) {
            return "TRUE";
        }
        return columns.isEmpty()
                ? "FALSE"
                : columns.stream().map(i -> "s" + i + " = 0").collect(Collectors.joining(" OR ", "(", ")"));
    }

    /// Amounts that are no numbers, as one JSON text, where there are any.
    private String oddities(Map<UsageField, Integer> usage) {
        var parts = new ArrayList<String>();
        usage.forEach((field, column) -> {
            if (!numbers.isKnown(column)) {
                parts.add(oddity(field.key(), column, 1, "undefined"));
            }
        });
        for (var column : columns.of(Use.Confidence.class)) {
            if (!numbers.isKnown(column)) {
                parts.add(oddity("confidence", column, 1, "undefined"));
                parts.add(oddity("confidence", column, 2, "unknown"));
            }
        }
        return parts.isEmpty() ? "NULL" : ScannedTexts.object(parts);
    }

    private static String oddity(String name, int column, int state, String word) {
        return """
                CASE WHEN s%1$d = %2$d AND r%1$d <> 'not recorded'
                     THEN '"%3$s":["%4$s",' || to_json(r%1$d)::VARCHAR || ']' END"""
                .formatted(column, state, name, word);
    }

    /// Scores that have no place in the rows of their attempts.
    private void addScores(long version, long base, Map<Integer, Long> metrics) throws SQLException {
        for (var scored : metrics.entrySet()) {
            int column = scored.getKey();
            Sql.run(connection, """
                    INSERT INTO full_score
                    SELECT %d + run_no AS version, %d + %s AS ordinal, %d, %s, %s, %s, item FROM %s WHERE %s%s"""
                    .formatted(version, base, rows.line(), scored.getValue(), number(column), numbers.state(column),
                            numbers.reason(column), source(), kept(column), order()));
        }
    }
}

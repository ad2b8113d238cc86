package paretoscope.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import paretoscope.compute.journal.Journal;
import paretoscope.eval.cost.TokenPricing;
import paretoscope.eval.formula.FormulaColumn;
import paretoscope.eval.price.PriceBook;
import paretoscope.store.sql.Database;
import paretoscope.store.sql.Sql;
import paretoscope.store.sql.Work;

/// Everything a user has collected: sources, runs, attempts, and what was said about them, in one file.
///
/// Safe for use by several threads: questions see the state of the moment they are asked, also while an import is
/// being read; changes happen one after another, each wholly or not at all.
public final class Workspace implements AutoCloseable {
    private final Database database;
    private final Optional<Path> path;
    private final AtomicLong revision = new AtomicLong();
    private final Numbers numbers = new Numbers();
    private final KnownRuns known = new KnownRuns(this);
    private final ConditionSandbox sandbox = new ConditionSandbox();
    private volatile Optional<TokenPricing> pricing = Optional.empty();
    private final KeptPrices keptPrices = new KeptPrices();
    private volatile Lending lending = Lending.NONE;
    private volatile List<FormulaColumn> formulas = List.of();

    private Workspace(Database database, Optional<Path> path) {
        this.database = database;
        this.path = path;
    }

    /// Opens the workspace in a file, or makes a new one; a file of an earlier version is brought forward.
    public static Workspace open(Path file) throws WorkspaceException {
        var absolute = file.toAbsolutePath().normalize();
        return new Workspace(WorkspaceFile.open(absolute), Optional.of(absolute));
    }

    /// A workspace that is gone when it is closed.
    public static Workspace inMemory() throws WorkspaceException {
        return new Workspace(WorkspaceFile.inMemory(), Optional.empty());
    }

    /// The file, unless the workspace lives in memory.
    public Optional<Path> path() {
        return path;
    }

    /// Reads what every view asks for first, so that the first one need not wait for it.
    public void readAhead() throws WorkspaceException {
        known.state();
    }

    /// Counts up with every change, so that what was computed can be known to be out of date.
    public long revision() {
        return revision.get();
    }

    /// Starts taking in a file.
    public ImportSession beginImport(SourceDescription source) throws WorkspaceException {
        return begin(source, false);
    }

    /// Starts taking in a file in place of what was read from it before, also when the file has not changed: it is read
    /// in another way now. Undo brings the earlier reading back.
    public ImportSession beginReimport(SourceDescription source) throws WorkspaceException {
        return begin(source, true);
    }

    private ImportSession begin(SourceDescription source, boolean again) throws WorkspaceException {
        try {
            return new ImportSession(new ImportBatch(this), 0, source, true, again);
        } catch (SQLException e) {
            throw Sentences.failed("take in " + source.displayName(), e);
        }
    }

    /// Starts taking in the files of one import, which undo takes back together.
    public ImportSeries beginSeries() {
        return new ImportSeries(this);
    }

    /// Whether a file with this digest is part of the workspace, so that it need not be read again.
    public boolean isKnown(String sha256) throws WorkspaceException {
        return reading("look a file up", connection -> Sql.number(connection,
                "SELECT count(*) FROM source WHERE state = 'live' AND sha256 = ?", sha256) > 0);
    }

    /// The files whose content counts, in order of import.
    public List<SourceSummary> sources() throws WorkspaceException {
        return reading("list its sources", Sources::list);
    }

    /// Takes a file's content out; undo brings it back.
    public void deleteSource(long id) throws WorkspaceException {
        deleteSources(List.of(id));
    }

    /// Takes several sources out in one step, so that one undo brings them back.
    public void deleteSources(List<Long> ids) throws WorkspaceException {
        var known = sources().stream().filter(source -> ids.contains(source.id())).toList();
        for (var id : ids) {
            if (known.stream().noneMatch(source -> source.id() == id)) {
                throw new WorkspaceException("There is no source with the number " + id + ".");
            }
        }
        var what = known.size() == 1 ? known.getFirst().displayName() : known.size() + " sources";
        writing("remove " + what, connection -> {
            CommandLog.carryOut(connection, "Remove " + what,
                    ids.stream().map(id -> Change.source(id, SourceState.LIVE, SourceState.DELETED)).toList());
            return known.size();
        });
    }

    /// Remembers jobs in this workspace; what their results say becomes part of it with them.
    public Journal journal(ResultRuns runs) {
        return new WorkspaceJournal(this, runs);
    }

    /// What the user says about models, configurations and values.
    public Edits edits() {
        return new Edits(this);
    }

    /// What is remembered between sessions: table mappings, saved views, preferences, the user's catalogue.
    public Memory memory() {
        return new Memory(this);
    }

    /// What was done, and taking it back.
    public History history() {
        return new History(this);
    }

    /// Prices tokens until the workspace is closed, in everything that is asked: where a run's tokens have a price its `cost_usd` is
    /// theirs and not what the file states, in another currency its `cost_eur` and the like; empty goes back to what
    /// is kept with the workspace. Nothing is written down.
    public void price(Optional<TokenPricing> prices) {
        pricing = prices;
        revision.incrementAndGet();
    }

    /// The prices in force: those of the moment, else those that are kept with the workspace.
    public Optional<TokenPricing> pricing() throws WorkspaceException {
        return known.state().pricing();
    }

    Optional<TokenPricing> pricingOfTheMoment() {
        return pricing;
    }

    KeptPrices keptPrices() {
        return keptPrices;
    }

    /// The prices that are kept: the user's lists, the shipped one behind them, and what the user chose.
    public PriceBook priceBook() throws WorkspaceException {
        return reading("read its prices", connection -> keptPrices.book(Facts.read(connection)));
    }

    /// Adds columns that are made of others, in place of those there were; nothing is written down.
    public void compute(List<FormulaColumn> columns) {
        formulas = List.copyOf(columns);
        revision.incrementAndGet();
    }

    /// The columns made of others for the moment; those of kept cost models come beside them.
    public List<FormulaColumn> formulas() {
        return formulas;
    }

    /// From now on configurations take over measurements of others as this says, in every table of configurations.
    public void lend(Lending rules) {
        lending = rules;
        revision.incrementAndGet();
    }

    Lending lending() {
        return lending;
    }

    /// The runs in scope, superseded ones included, in order of import.
    public List<RunRow> runs(Scope scope) throws WorkspaceException {
        return known.rows(scope);
    }

    /// The configurations in scope with all their metrics, aggregated as the scope says.
    public ConfigurationTable configurations(Scope scope) throws WorkspaceException {
        return known.table(scope);
    }

    /// The same as it would be if something were otherwise.
    public ConfigurationTable configurations(Scope scope, Supposition supposed) throws WorkspaceException {
        return known.table(scope, supposed);
    }

    /// Values per configuration and item for the named metrics; rows as in [#configurations(Scope)] of the same scope.
    ///
    /// @throws WorkspaceException when a metric is not there per item
    public ItemMatrix itemMatrix(Scope scope, List<String> metrics) throws WorkspaceException {
        return new ItemMatrices(this).of(known.table(scope), scope, metrics);
    }

    /// Every attempt in scope with its values of the named metrics and usage fields; rows as in
    /// [#configurations(Scope)] of the same scope.
    ///
    /// @throws WorkspaceException when a metric is not there
    public AttemptTable attemptTable(Scope scope, List<String> metrics) throws WorkspaceException {
        return new AttemptTables(this).of(known.table(scope), metrics);
    }

    /// Drops for good what undo could bring back (removed sources, earlier versions of grown files) and with it the
    /// history, so that the file holds only what counts.
    public void compact() throws WorkspaceException {
        new Compaction(this).run();
    }

    /// A stretch of a run's attempts, in the order of the file.
    public List<AttemptRow> attempts(long runId, long offset, int limit) throws WorkspaceException {
        var version = known.state().version(runId);
        return version.isEmpty()
                ? List.of()
                : reading("read attempts",
                        connection -> new AttemptReader(connection).page(runId, version.getAsLong(), offset, limit));
    }

    /// Where a run's value of a metric, a usage field among them, comes from.
    public Provenance provenance(long runId, String metric) throws WorkspaceException {
        return new ProvenanceReader(this, known).of(runId, metric);
    }

    /// Where an attempt was read from.
    public Provenance provenance(long runId, long ordinal) throws WorkspaceException {
        return new ProvenanceReader(this, known).ofAttempt(runId, ordinal);
    }

    /// Writes everything that counts as CSV files into a folder.
    public List<Path> exportCsv(Path folder) throws WorkspaceException {
        return new Export(this).csv(folder);
    }

    /// Writes everything that counts as Parquet files into a folder.
    public List<Path> exportParquet(Path folder) throws WorkspaceException {
        return new Export(this).parquet(folder);
    }

    /// Writes a consistent copy to another file, also while the workspace is in use.
    public void backup(Path target) throws WorkspaceException {
        new Copies(this).copyTo(target.toAbsolutePath().normalize());
    }

    /// Writes the workspace to another file and opens that; this one stays as it is.
    public Workspace saveAs(Path target) throws WorkspaceException {
        backup(target);
        return open(target);
    }

    /// Takes in every source of another workspace whose content this one does not have, and the aliases and names the
    /// user has given there and not here; the number of sources that came.
    public int merge(Path other) throws WorkspaceException {
        return new Merge(this).from(other.toAbsolutePath().normalize());
    }

    Database database() {
        return database;
    }

    Numbers numbers() {
        return numbers;
    }

    ConditionSandbox sandbox() {
        return sandbox;
    }

    KnownRuns known() {
        return known;
    }

    /// Reads one consistent state, with database errors told in the user's words.
    <T> T reading(String what, Work<T, WorkspaceException> work) throws WorkspaceException {
        try {
            return database.read(work);
        } catch (SQLException e) {
            throw Sentences.failed(what, e);
        }
    }

    /// Changes the workspace in one transaction.
    <T> T writing(String what, Work<T, WorkspaceException> work) throws WorkspaceException {
        try {
            return changing(() -> database.write(work));
        } catch (SQLException e) {
            throw Sentences.failed(what, e);
        }
    }

    /// A change that ends in a new revision, whether it succeeds or not.
    @FunctionalInterface
    interface Changing<T> {
        T change() throws SQLException, WorkspaceException;
    }

    <T> T changing(Changing<T> work) throws SQLException, WorkspaceException {
        try {
            return work.change();
        } finally {
            revision.incrementAndGet();
        }
    }

    @Override
    public void close() throws WorkspaceException {
        try {
            sandbox.close();
            database.close();
        } catch (SQLException e) {
            throw Sentences.failed("be closed", e);
        }
    }
}

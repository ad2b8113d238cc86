package paretoscope.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import paretoscope.eval.source.Cancellation;
import paretoscope.eval.source.Irregular;
import paretoscope.eval.source.ColumnFacts;
import paretoscope.eval.source.Scan;
import paretoscope.eval.source.ScannedTable;
import paretoscope.store.scan.FileScan;

/// A file that is laid out for an import; its importer says whether its attempts are kept.
final class LaidOutFile implements ScannedTable {
    private static final System.Logger LOG = System.getLogger(LaidOutFile.class.getName());

    private final FileScan file;
    private final ImportSession session;
    private boolean irregular;
    private boolean kept;

    private LaidOutFile(FileScan file, ImportSession session) {
        this.file = file;
        this.session = session;
    }

    static Optional<ScannedTable> of(ImportBatch batch, Scan scan, ImportSession session, Cancellation cancellation)
            throws IOException {
        try {
            return batch.scan(scan, cancellation).map(file -> new LaidOutFile(file, session));
        } catch (SQLException e) {
            throw session.failed(e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T asked() throws SQLException, Irregular;
    }

    private <T> T answer(Question<T> question, T otherwise) {
        try {
            return question.asked();
        } catch (Irregular e) {
            LOG.log(System.Logger.Level.DEBUG, "to be read row by row", e);
            irregular = true;
            return otherwise;
        } catch (SQLException e) {
            throw session.failed(e);
        }
    }

    @Override
    public long rows() {
        return file.rows();
    }

    @Override
    public Optional<ColumnFacts> facts(int column) {
        return answer(() -> file.facts(column), Optional.empty());
    }

    @Override
    public boolean countsRows(int column) {
        return answer(() -> file.countsRows(column), false);
    }

    @Override
    public boolean varies(int column, List<Integer> keys) {
        return answer(() -> file.varies(column, keys), false);
    }

    @Override
    public boolean keep(List<Scan.Use> uses, Scan.Reading reading, Cancellation cancellation) {
        cancellation.check();
        kept = !irregular && answer(() -> {
            var attempts = file.read(uses, reading, session::announce);
            cancellation.check();
            session.keep(file, attempts);
            return true;
        }, false);
        return kept;
    }

    @Override
    public void close() {
        if (!kept) {
            answer(() -> {
                file.close();
                return true;
            }, false);
        }
    }
}

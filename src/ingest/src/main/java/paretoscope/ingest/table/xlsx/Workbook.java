package paretoscope.ingest.table.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import paretoscope.eval.Locator;
import paretoscope.eval.source.SourceFile;
import paretoscope.eval.source.UnreadableSource;
import paretoscope.ingest.archive.ArchiveBoundExceeded;
import paretoscope.ingest.archive.ArchiveBounds;
import paretoscope.ingest.archive.ZipLog;
import paretoscope.ingest.table.row.TableSource;

/// The sheets of a workbook that look like tables.
public final class Workbook {
    private static final String INDEX = "xl/workbook.xml";
    /// Texts of a workbook are held in memory by its reader, which bounds what may be opened.
    private static final ArchiveBounds BOUNDS = new ArchiveBounds(10_000, 512L << 20, 1L << 30, 400, 16L << 20);
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private Workbook() {}

    /// The tables of this file, or none where it is not a workbook that can be read.
    public static List<TableSource> in(SourceFile file) throws IOException {
        if (!ZipLog.recognises(file)) {
            return List.of();
        }
        try {
            return isWorkbook(file) ? sheets(file) : List.of();
        } catch (UnreadableSource _) {
            return List.of();
        }
    }

    private static boolean isWorkbook(SourceFile file) throws IOException, UnreadableSource {
        try (var zip = ZipLog.open(file, BOUNDS)) {
            return zip.entry(INDEX).isPresent();
        }
    }

    private static List<TableSource> sheets(SourceFile file) throws IOException, UnreadableSource {
        var tables = new ArrayList<TableSource>();
        for (var name : names(file)) {
            sheet(file, name).ifPresent(tables::add);
        }
        return tables;
    }

    private static List<String> names(SourceFile file) throws IOException, UnreadableSource {
        try (var workbook = open(file); var sheets = workbook.getSheets()) {
            return sheets.filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(sheet -> sheet.getName()).toList();
        }
    }

    private static Optional<TableSource> sheet(SourceFile file, String name) throws IOException, UnreadableSource {
        try (var rows = new SheetRows(file, name, open(file))) {
            return rows.columns().size() > 1 && rows.next()
                    ? Optional.of(new SheetTable(file, name))
                    : Optional.empty();
        }
    }

    /// Opens a workbook once it is known that it does not unfold beyond reason.
    static ReadableWorkbook open(SourceFile file) throws IOException, UnreadableSource {
        measure(file);
        try {
            return new ReadableWorkbook(file.path().toFile(), OPTIONS);
        } catch (ExcelReaderException | IllegalArgumentException | IOException e) {
            throw damaged(file, e);
        }
    }

    private static void measure(SourceFile file) throws IOException, UnreadableSource {
        try (var zip = ZipLog.open(file, BOUNDS)) {
            for (var entry : zip.entries()) {
                try (var in = zip.open(entry)) {
                    in.transferTo(OutputStream.nullOutputStream());
                } catch (ArchiveBoundExceeded e) {
                    throw zip.bomb(e);
                } catch (IOException e) {
                    throw damaged(file, e);
                }
            }
        }
    }

    static UnreadableSource damaged(SourceFile file, Exception cause) {
        return new UnreadableSource(file.displayName(), Locator.WHOLE_FILE, "the workbook is damaged",
                "open it in a spreadsheet program and save it again, or save the sheet as CSV", cause);
    }
}

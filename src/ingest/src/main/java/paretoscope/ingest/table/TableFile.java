package paretoscope.ingest.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import paretoscope.eval.catalogue.MetricCatalogue;
import paretoscope.eval.source.SourceFile;
import paretoscope.ingest.table.columnar.ProbedTable;
import paretoscope.ingest.table.json.JsonTable;
import paretoscope.ingest.table.role.MeasureName;
import paretoscope.ingest.table.row.TableSource;
import paretoscope.ingest.table.text.DelimitedTable;
import paretoscope.ingest.table.xlsx.Workbook;
import paretoscope.ingest.table.yaml.YamlTable;

/// The tables a file holds: one, or one for each sheet of a workbook.
record TableFile(List<TableSource> tables) {
    TableFile {
        tables = List.copyOf(tables);
    }

    /// The tables of a file, or nothing where its head does not look like any.
    static Optional<TableFile> of(SourceFile file) throws IOException {
        var sheets = Workbook.in(file);
        if (!sheets.isEmpty()) {
            return Optional.of(new TableFile(sheets));
        }
        return single(file).map(table -> new TableFile(List.of(table)));
    }

    private static Optional<TableSource> single(SourceFile file) throws IOException {
        var probed = ProbedTable.in(file);
        if (probed.isPresent()) {
            return probed;
        }
        var json = JsonTable.in(file, name -> MeasureName.tellsQuality(name, MetricCatalogue.shipped()));
        if (json.isPresent() || file.firstByte() == '{') {
            return json;
        }
        var yaml = YamlTable.in(file);
        return yaml.isPresent() ? yaml : DelimitedTable.in(file);
    }
}

package paretoscope.merge.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import paretoscope.merge.sweep.SweepSpec;

/// Reads the data sets of a sweep's tasks; a file that several tasks share is read once.
final class DataSets {
    private final List<DataSource> sources;

    DataSets(List<DataSource> more) {
        sources = Stream.concat(Stream.of(new CsvData(), new SafetensorsData(), new ParquetData()), more.stream())
                .toList();
    }

    List<ScoredTask> tasks(SweepSpec spec) throws UnusableEvaluator {
        var read = new HashMap<Path, DataSet>();
        var tasks = new ArrayList<ScoredTask>();
        for (var task : spec.tasks()) {
            var named = task.data().orElseThrow(() -> new UnusableEvaluator("Task \"" + task.name()
                    + "\" names no data set; add \"data\"."));
            var file = spec.resolve(named);
            var data = read.get(file);
            if (data == null) {
                data = read(file);
                read.put(file, data);
            }
            tasks.add(ScoredTask.of(task, data, file.toString()));
        }
        return tasks;
    }

    private DataSet read(Path file) throws UnusableEvaluator {
        for (var source : sources) {
            if (source.reads(file)) {
                return source.read(file);
            }
        }
        throw new UnusableEvaluator(file + " is in no format known here; use CSV, safetensors or Parquet.");
    }
}

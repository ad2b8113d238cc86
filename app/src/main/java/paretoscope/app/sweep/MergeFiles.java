package paretoscope.app.sweep;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Window;
import paretoscope.app.dialog.FileDialogs;
import paretoscope.app.dialog.FileDialogs.Kind;
import paretoscope.app.dialog.FileDialogs.Question;
import paretoscope.app.jobs.Job;
import paretoscope.app.jobs.JobContext;
import paretoscope.app.jobs.JobQueue;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.app.sweep.designer.Designer;
import paretoscope.compute.job.Cancellation;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.views.sweep.MergeExport;
import paretoscope.views.sweep.SweepTrouble;

/// Asks where a merged model, its recipe or a sweep goes, and writes it.
record MergeFiles(JobQueue jobs, Messages messages, FileDialogs files, Supplier<Window> owner) {
    private static final Kind WEIGHTS = Kind.of("Weights", "*.safetensors");
    private static final Kind RECIPES = Kind.of("Recipes for mergekit", "*.yaml", "*.yml");

    @FunctionalInterface
    private interface Writing {
        List<String> to(Path file, JobContext job) throws SweepTrouble;
    }

    void weights(SweepSpec spec, Coefficients merge) {
        var export = new MergeExport(spec, merge);
        write("Export weights", spec.name() + ".safetensors", WEIGHTS, (file, job) -> export.write(file,
                share -> job.progress(share, "merging"), job.cancellation()::requested));
    }

    void recipe(SweepSpec spec, Coefficients merge) {
        var export = new MergeExport(spec, merge);
        write("Export mergekit recipe", spec.name() + ".yaml", RECIPES, (file, _) -> {
            export.writeRecipe(file);
            return List.of();
        });
    }

    Optional<Path> sweepToOpen() {
        return files.file(owner.get(), Question.of("Open a sweep", Optional.empty(), Designer.SWEEPS));
    }

    Optional<Path> sweepToSave(SweepSpec spec) {
        return files.target(owner.get(), Question.of("Save the sweep", Optional.of(spec.folder()), Designer.SWEEPS)
                .named(spec.name() + ".sweep.json"));
    }

    private void write(String title, String name, Kind kind, Writing writing) {
        files.target(owner.get(), Question.of(title, Optional.empty(), kind).named(name)).ifPresent(
                file -> jobs.submit(new Job<>("Writing " + file.getFileName(), job -> writing.to(file, job))).result()
                        .thenAccept(notes -> {
                            notes.forEach(note -> messages.post(Message.info(note)));
                            messages.post(Message.done(file + " is written."));
                        }));
    }
}

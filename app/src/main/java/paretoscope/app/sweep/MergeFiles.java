package paretoscope.app.sweep;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import paretoscope.app.messages.Message;
import paretoscope.app.messages.Messages;
import paretoscope.compute.job.Cancellation;
import paretoscope.merge.design.Coefficients;
import paretoscope.merge.sweep.SweepSpec;
import paretoscope.views.sweep.MergeExport;
import paretoscope.views.sweep.SweepTrouble;

/// Asks where a merged model, its recipe or a sweep goes, and writes it.
record MergeFiles(Executor background, Messages messages, Supplier<Window> owner) {
    static final ExtensionFilter SWEEPS = new ExtensionFilter("Sweeps (*.sweep.json)", "*.sweep.json");

    @FunctionalInterface
    private interface Writing {
        List<String> to(Path file) throws SweepTrouble;
    }

    void weights(SweepSpec spec, Coefficients merge) {
        var export = new MergeExport(spec, merge);
        write("Export weights", spec.name() + ".safetensors", file -> export.write(file, _ -> {}, Cancellation.NEVER));
    }

    void recipe(SweepSpec spec, Coefficients merge) {
        var export = new MergeExport(spec, merge);
        write("Export mergekit recipe", spec.name() + ".yaml", file -> {
            export.writeRecipe(file);
            return List.of();
        });
    }

    private void write(String title, String name, Writing writing) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(owner.get());
        if (chosen != null) {
            var file = chosen.toPath();
            background.execute(() -> {
                try {
                    writing.to(file).forEach(note -> messages.post(Message.info(note)));
                    messages.post(Message.info(file + " is written."));
                } catch (SweepTrouble failed) {
                    messages.post(Message.warning(failed.getMessage()));
                }
            });
        }
    }
}

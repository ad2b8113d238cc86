package paretoscope.compute.queue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import paretoscope.compute.job.JobEvent;

/// Remembers what a queue told, in short words: `a queued`, `a started 1 on cpu`.
final class Heard implements Consumer<JobEvent> {
    private final List<String> words = new CopyOnWriteArrayList<>();

    List<String> words() {
        return List.copyOf(words);
    }

    List<String> of(String job) {
        return words.stream().filter(word -> word.startsWith(job + " ")).toList();
    }

    @Override
    public void accept(JobEvent event) {
        words.add(event.job().digest() + " " + switch (event) {
            case JobEvent.Queued _ -> "queued";
            case JobEvent.Started(_, var device, var attempt) -> "started " + attempt + " on " + device;
            case JobEvent.Progress(_, var share, var note) -> share + " " + note;
            case JobEvent.Log(_, var line) -> "says " + line;
            case JobEvent.Retrying(_, var why, _) -> "retrying: " + why.getClass().getSimpleName();
            case JobEvent.Finished(_, _, var known) -> known ? "known" : "finished";
            case JobEvent.Failed(_, var why, _) -> "failed: " + why.getClass().getSimpleName();
            case JobEvent.Cancelled _ -> "cancelled";
        });
    }
}

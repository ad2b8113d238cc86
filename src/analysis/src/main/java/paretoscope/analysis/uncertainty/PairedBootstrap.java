package paretoscope.analysis.uncertainty;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The bootstrap over items (Efron 1979): each resample draws as many items as there are, with replacement, and applies
/// the same draw to every configuration, so that what makes an item hard or dear for all of them cancels in comparisons.
/// With tasks, each task's items are drawn among themselves.
public final class PairedBootstrap {
    private PairedBootstrap() {}

    /// @throws java.util.concurrent.CancellationException when the plan is cancelled
    public static UncertainFront of(PairedItems items, Resampling plan) {
        Replicates replicates = new Replicates(items.senses(), plan.resamples());
        Workers.run(plan, () -> new Drawing(items, plan.seed(), replicates));
        return new UncertainFront(BootstrapKind.PAIRED_OVER_ITEMS, plan, items.means(), replicates);
    }

    private static final class Drawing implements Workers.Draw {
        private final PairedItems items;
        private final long seed;
        private final Replicates replicates;
        private final ItemMeans means;
        private final int[][] counts;

        Drawing(PairedItems items, long seed, Replicates replicates) {
            this.items = items;
            this.seed = seed;
            this.replicates = replicates;
            means = new ItemMeans(items.taskItems(), Workers.BLOCK);
            counts = new int[Workers.BLOCK][items.items()];
        }

        @Override
        public void replicates(int from, int to) {
            for (int replicate = from; replicate < to; replicate++) {
                draw(ReplicateRandom.of(seed, replicate), counts[replicate - from]);
            }
            double[][] drawn = means.of(counts, to - from);
            for (int replicate = from; replicate < to; replicate++) {
                replicates.put(replicate, drawn[replicate - from].clone());
            }
        }

        private void draw(SplittableRandom random, int[] counts) {
            Arrays.fill(counts, 0);
            for (TaskItems task : items.taskItems()) {
                for (int i = 0; i < task.size(); i++) {
                    counts[task.start() + random.nextInt(task.size())]++;
                }
            }
        }
    }
}

package paretoscope.analysis.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RankSetLawsTest {
    @Test
    void answersAsATreeSetDoes() {
        SplittableRandom random = new SplittableRandom(11);
        for (int capacity : new int[]{1, 2, 63, 64, 65, 4_096, 4_097, 300_000}) {
            RankSet ranks = new RankSet(capacity);
            TreeSet<Integer> expected = new TreeSet<>();
            for (int step = 0; step < 3_000; step++) {
                int member = random.nextInt(capacity);
                if (random.nextInt(3) == 0) {
                    ranks.remove(member);
                    expected.remove(member);
                } else {
                    ranks.add(member);
                    expected.add(member);
                }
                int bound = random.nextInt(capacity);
                assertThat(ranks.floor(bound)).isEqualTo(Optional.ofNullable(expected.floor(bound)).orElse(-1));
                assertThat(ranks.ceiling(bound)).isEqualTo(Optional.ofNullable(expected.ceiling(bound)).orElse(-1));
            }
            assertThat(ranks.ceiling(capacity)).isEqualTo(-1);
            assertThat(ranks.floor(-1)).isEqualTo(-1);
        }
    }
}

package paretoscope.store.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import paretoscope.eval.source.Cells;
import paretoscope.eval.source.TextCodes;

class NameGroupsTest {
    @Test
    void combinationsAreNumberedInTheOrderOfTheirFirstAppearance() throws Exception {
        var groups = new NameGroups(List.of(0, 2));

        var first = groups.add(List.of(coded("a", "a", "b"), new Cells.None(), coded("x", "y", "x")), 3, 0);
        var second = groups.add(List.of(coded("b", "a", "a"), new Cells.None(), coded("y", "y", "x")), 3, 3);

        assertThat(first).containsExactly(0, 1, 2);
        assertThat(second).containsExactly(3, 1, 0);
        assertThat(groups.size()).isEqualTo(4);
        assertThat(groups.firsts()).containsExactly(0L, 1L, 2L, 3L);
        assertThat(groups.name(3, 0)).isEqualTo("b");
        assertThat(groups.name(3, 2)).isEqualTo("y");
        assertThat(groups.areInOrder()).isFalse();
        assertThat(groups.by(List.of(2))).containsExactly(0, 1, 0, 1);
        assertThat(groups.varies(0, List.of(2))).isTrue();
        assertThat(groups.varies(0, List.of(0))).isFalse();
    }

    @Test
    void withoutNamesAllRowsAreOfOneGroup() throws Exception {
        var groups = new NameGroups(List.of());

        assertThat(groups.add(List.of(), 3, 0)).containsExactly(0, 0, 0);
        assertThat(groups.size()).isEqualTo(1);
        assertThat(groups.areInOrder()).isTrue();
        assertThat(groups.by(List.of())).containsExactly(0);
    }

    @Test
    void manyCombinationsAreToldApartLikeByAMap() throws Exception {
        var random = new Random(4);
        var groups = new NameGroups(List.of(0, 1, 2));
        var expected = new LinkedHashMap<List<String>, Integer>();
        for (long before = 0; before < 60_000; before += 1000) {
            var columns = new ArrayList<String[]>();
            for (int column = 0; column < 3; column++) {
                columns.add(random.ints(1000, 0, 22).mapToObj(String::valueOf).toArray(String[]::new));
            }
            var found = groups.add(columns.stream().<Cells>map(NameGroupsTest::coded).toList(), 1000, before);
            assertThat(found).containsExactly(IntStream.range(0, 1000).map(row -> expected.computeIfAbsent(
                    columns.stream().map(column -> column[row]).toList(), _ -> expected.size())).toArray());
        }
        assertThat(groups.size()).isEqualTo(expected.size()).isGreaterThan(10_000);
    }

    private static Cells.Coded coded(String... texts) {
        var known = new TextCodes();
        var codes = new int[texts.length];
        for (int i = 0; i < codes.length; i++) {
            var bytes = texts[i].getBytes(StandardCharsets.UTF_8);
            codes[i] = known.code(bytes, 0, bytes.length);
        }
        return new Cells.Coded(codes, known);
    }
}

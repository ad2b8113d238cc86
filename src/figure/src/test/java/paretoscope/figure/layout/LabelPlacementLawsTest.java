package paretoscope.figure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import paretoscope.figure.drawing.Rectangle;
import paretoscope.figure.layout.LabelPlacement.Obstacle;
import paretoscope.figure.layout.LabelPlacement.Placed;

class LabelPlacementLawsTest {
    private static final Rectangle FRAME = new Rectangle(40, 20, 460, 300);

    private record Scene(List<LabelRequest> requests, List<Obstacle> symbols) {
        static Scene random(int seed, int count) {
            var random = new Random(seed);
            var requests = new ArrayList<LabelRequest>();
            var symbols = new ArrayList<Obstacle>();
            for (var i = 0; i < count; i++) {
                var x = FRAME.x() + random.nextDouble() * FRAME.width();
                var y = FRAME.y() + random.nextDouble() * FRAME.height();
                var setting = new LabelRequest.Setting(List.of("model " + i), 20 + random.nextDouble() * 60);
                requests.add(
                        new LabelRequest(List.of(setting), TextRole.LABEL, 8, x, y, 3, i % 3, i % 2, -1, i % 11 == 0));
                symbols.add(Obstacle.symbol(new Rectangle(x - 3, y - 3, 6, 6)));
            }
            return new Scene(requests, symbols);
        }

        List<Placed> placed() {
            return LabelPlacement.of(requests, FRAME, symbols, List.of(new Segment(40, 20, 500, 320)));
        }
    }

    @Property(tries = 120)
    void noTwoLabelsMeetAndNoneLeavesTheFrameOrCoversAnotherSymbol(@ForAll int seed,
            @ForAll @IntRange(min = 1, max = 250) int count) {
        var scene = Scene.random(seed, count);

        var placed = scene.placed();

        for (var i = 0; i < placed.size(); i++) {
            var box = placed.get(i).place().box();
            var request = placed.get(i).request();
            assertThat(FRAME.contains(box)).isTrue();
            for (var j = 0; j < i; j++) {
                assertThat(BoxGrid.overlap(box, placed.get(j).place().box())).isFalse();
            }
            assertThat(scene.symbols).noneMatch(symbol -> BoxGrid.overlap(symbol.box(), box)
                    && !symbol.box().contains(request.x(), request.y()));
        }
    }

    @Property(tries = 60)
    void noLeaderRunsThroughAnotherLabel(@ForAll int seed, @ForAll @IntRange(min = 1, max = 200) int count) {
        var placed = Scene.random(seed, count).placed();

        for (var label : placed) {
            label.place().leader().ifPresent(leader -> assertThat(placed)
                    .noneMatch(other -> other != label && leader.crosses(other.place().box())));
        }
    }

    @Property(tries = 30)
    void theSameSceneIsPlacedAlikeEveryTime(@ForAll int seed) {
        var first = Scene.random(seed, 120).placed();
        var second = Scene.random(seed, 120).placed();

        assertThat(second.stream().map(Placed::place))
                .containsExactlyElementsOf(first.stream().map(Placed::place).toList());
    }

    @Test
    void aLonelyLabelTouchesItsPointOnTheWantedSide() {
        var setting = new LabelRequest.Setting(List.of("best"), 20);
        var request = new LabelRequest(List.of(setting), TextRole.LABEL, 8, 200, 100, 3, 0, -1, -1, false);

        var placed = LabelPlacement.of(List.of(request), FRAME, List.of(), List.of());

        var box = placed.getFirst().place().box();
        assertThat(box.right()).isLessThan(200);
        assertThat(box.bottom()).isLessThan(100);
        assertThat(placed.getFirst().place().leader()).isEmpty();
    }

    @Test
    void alikePlacesForMoreLabelsThanFitDropTheLastRanks() {
        var requests = new ArrayList<LabelRequest>();
        for (var i = 0; i < 3000; i++) {
            var setting = new LabelRequest.Setting(List.of("x"), 40);
            requests.add(new LabelRequest(List.of(setting), TextRole.LABEL, 8, 250, 150, 3, i, 0, 0, false));
        }

        var placed = LabelPlacement.of(requests, FRAME, List.of(), List.of());

        assertThat(placed).isNotEmpty().hasSizeLessThan(300);
        assertThat(placed.getFirst().request().rank()).isZero();
    }
}

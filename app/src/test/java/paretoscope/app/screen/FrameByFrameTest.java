package paretoscope.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FrameByFrameTest {
    private final AtomicBoolean ready = new AtomicBoolean();
    private final AtomicInteger frame = new AtomicInteger();
    private final List<Integer> done = new CopyOnWriteArrayList<>();
    private final AtomicReference<Subscription> steps = new AtomicReference<>(Subscription.EMPTY);
    private final AnimationTimer counting = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame.incrementAndGet();
        }
    };

    private void begin(FxRobot robot) {
        Runnable step = () -> done.add(frame.get());
        robot.interact(() -> {
            counting.start();
            steps.set(FrameByFrame.take(ready::get, List.of(step, step, step)));
        });
    }

    private void letFramesPass(int count) throws Exception {
        int until = frame.get() + count;
        waitFor(20, TimeUnit.SECONDS, () -> frame.get() >= until);
    }

    @Test
    void eachStepHasAFrameOfItsOwnAfterTheOneThatPaintsWhatIsReady(FxRobot robot) throws Exception {
        begin(robot);
        letFramesPass(3);
        assertThat(done).isEmpty();

        ready.set(true);
        waitFor(20, TimeUnit.SECONDS, () -> done.size() == 3);

        assertThat(done).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whoWaitsInVainGoesOnAfterAWhile(FxRobot robot) throws Exception {
        begin(robot);

        waitFor(20, TimeUnit.SECONDS, () -> done.size() == 3);

        assertThat(ready).isFalse();
    }

    @Test
    void nothingIsDoneOnceItIsLetGo(FxRobot robot) throws Exception {
        begin(robot);

        robot.interact(() -> steps.get().unsubscribe());
        ready.set(true);
        letFramesPass(5);

        assertThat(done).isEmpty();
    }
}

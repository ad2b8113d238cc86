package paretoscope.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldBackTest {
    private final List<String> done = new ArrayList<>();
    private final HeldBack held = new HeldBack(Runnable::run);

    @Test
    void workWaitsUntilItIsLetGo() {
        held.execute(() -> done.add("first"));
        held.execute(() -> done.add("second"));
        assertThat(done).isEmpty();

        held.letGo();

        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void laterWorkDoesNotWait() {
        held.letGo();

        held.execute(() -> done.add("later"));

        assertThat(done).containsExactly("later");
    }
}

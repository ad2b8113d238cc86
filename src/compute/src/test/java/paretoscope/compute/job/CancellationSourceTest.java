package paretoscope.compute.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancellationSourceTest {
    private final CancellationSource source = new CancellationSource();
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void whoeverWaitsIsToldOnceHoweverOftenItIsAsked() {
        source.onRequest(calls::incrementAndGet);
        source.request();
        source.request();

        assertThat(calls).hasValue(1);
        assertThatThrownBy(source::check).isInstanceOf(CancellationException.class);
    }

    @Test
    void whoeverComesLateIsToldAtOnce() {
        source.request();
        source.onRequest(calls::incrementAndGet);

        assertThat(calls).hasValue(1);
    }

    @Test
    void whoHasGivenUpListeningIsNotTold() {
        source.onRequest(calls::incrementAndGet).close();
        source.request();

        assertThat(calls).hasValue(0);
    }
}

package paretoscope.compute.device;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import paretoscope.compute.process.BoundedLines;
import paretoscope.compute.process.ProcessTree;

/// Measures the energy of GPUs by what their tools say about their power, all the time while it is open. What other
/// programs make a device do meanwhile is in it. The processor's energy is not known.
public final class SampledPower implements PowerMeter, AutoCloseable {
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration SELDOM = Duration.ofSeconds(1);
    private static final Duration LONGEST_GAP = Duration.ofSeconds(5);
    private static final int LINE = 1000;

    private final Map<String, PowerTrace> traces = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> readings = new ConcurrentHashMap<>();
    private final List<String> command;
    private final RocmSmi rocm;
    private @Nullable ProcessTree feed;
    private @Nullable Thread poll;

    /// A meter that starts to look when it is first asked about a device.
    public SampledPower() {
        this(NvidiaSmi.powerFeed(EVERY.toMillis()), Tools.OF_THIS_MACHINE);
    }

    /// @param command says again and again what power each device takes
    SampledPower(List<String> command, Tools tools) {
        this.command = command;
        this.rocm = new RocmSmi(tools);
    }

    @Override
    public Reading begin(Device device) {
        switch (device.kind()) {
            case CPU -> {
                return PowerMeter.NONE.begin(device);
            }
            case CUDA -> feed();
            case ROCM -> poll();
        }
        var open = readings.computeIfAbsent(device.id(), _ -> new AtomicInteger());
        open.incrementAndGet();
        return new Open(trace(device.id()), open, System.nanoTime());
    }

    private PowerTrace trace(String device) {
        return traces.computeIfAbsent(device, _ -> new PowerTrace(LONGEST_GAP));
    }

    /// A part of a divided device has no power of its own, so that its trace stays empty.
    private record Open(PowerTrace trace, AtomicInteger open, long from) implements Reading {
        @Override
        public OptionalDouble joules() {
            return trace.joules(from, System.nanoTime());
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }

    private void add(String device, OptionalDouble watts) {
        var trace = trace(device);
        long now = System.nanoTime();
        trace.add(now, watts);
        if (readings.getOrDefault(device, new AtomicInteger()).get() == 0) {
            trace.forgetBefore(now);
        }
    }

    private synchronized void feed() {
        if (feed != null) {
            return;
        }
        try {
            var started = ProcessTree.start(command, Optional.empty(), Map.of("LC_ALL", "C"));
            feed = started;
            Thread.ofVirtual().name("power-feed").start(() -> listen(started));
        } catch (IOException _) {
            // Without the tool the energy stays unknown.
        }
    }

    private void listen(ProcessTree started) {
        try (var in = started.process().getInputStream()) {
            var lines = new BoundedLines(in, LINE);
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                NvidiaSmi.Power.of(line.get().text()).ifPresent(power -> add(power.device(), power.watts()));
            }
        } catch (IOException _) {
            // The feed is over; from here on the energy is unknown.
        }
    }

    private synchronized void poll() {
        if (poll == null) {
            poll = Thread.ofVirtual().name("power-poll").start(this::ask);
        }
    }

    private void ask() {
        try {
            while (true) {
                rocm.power().forEach(this::add);
                Thread.sleep(SELDOM);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        if (feed != null) {
            feed.kill();
        }
        if (poll != null) {
            poll.interrupt();
        }
    }
}

package paretoscope.compute.device;

import java.util.OptionalDouble;

/// Measures the energy devices take.
public interface PowerMeter {
    /// Knows nothing.
    PowerMeter NONE = _ -> new Reading() {
        @Override
        public OptionalDouble joules() {
            return OptionalDouble.empty();
        }

        @Override
        public void close() {}
    };

    /// Starts to measure a device.
    Reading begin(Device device);

    /// A measurement under way.
    interface Reading extends AutoCloseable {
        /// What the device took since the beginning, in joules, or nothing where that cannot be told.
        OptionalDouble joules();

        @Override
        void close();
    }
}

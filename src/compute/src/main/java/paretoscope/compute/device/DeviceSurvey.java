package paretoscope.compute.device;

import java.util.List;

/// What a machine has to offer.
///
/// @param devices the processor last
/// @param notes why something that is there cannot be used, one sentence each
public record DeviceSurvey(List<Device> devices, List<String> notes) {
    public DeviceSurvey {
        devices = List.copyOf(devices);
        notes = List.copyOf(notes);
    }

    /// Both, one after the other.
    DeviceSurvey with(DeviceSurvey other) {
        return new DeviceSurvey(joined(devices, other.devices), joined(notes, other.notes));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }
}

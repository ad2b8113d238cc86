package paretoscope.store;

/// One item of one task.
public record ItemRef(String task, String item) {}

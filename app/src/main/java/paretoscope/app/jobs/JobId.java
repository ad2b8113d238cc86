package paretoscope.app.jobs;

/// Tells jobs of one queue apart, counted from 1 in the order of submission.
public record JobId(long number) {}

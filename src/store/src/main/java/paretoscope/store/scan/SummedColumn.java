package paretoscope.store.scan;

/// What is added up for each run: a number of each attempt.
///
/// @param metric the workspace's number of what is measured
/// @param value the number, null where there is none
/// @param undefined whether an attempt without one has a value that is undefined
/// @param missing whether an attempt without one leaves a gap
public record SummedColumn(long metric, String value, String undefined, String missing) {}

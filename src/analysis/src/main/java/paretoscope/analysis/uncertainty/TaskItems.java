package paretoscope.analysis.uncertainty;

import java.util.Arrays;

/// The items of one task: a row of values per item, in which the objectives of a configuration stand together.
///
/// @param start the task's first item in the order of all items
/// @param values 0 where there is none
/// @param known 1 where there is a value, 0 where there is none; complete rows share one array
/// @param valued where the task has any value
/// @param complete whether every value is there
record TaskItems(int start, double[][] values, double[][] known, boolean[] valued, boolean complete) {

    /// @param rows with NaN where there is no value
    static TaskItems of(int start, double[][] rows) {
        int width = rows[0].length;
        double[] ones = new double[width];
        Arrays.fill(ones, 1);
        double[][] values = new double[rows.length][];
        double[][] known = new double[rows.length][];
        boolean[] valued = new boolean[width];
        boolean complete = true;
        for (int i = 0; i < rows.length; i++) {
            boolean whole = Arrays.stream(rows[i]).noneMatch(Double::isNaN);
            values[i] = whole ? rows[i] : Arrays.stream(rows[i]).map(v -> Double.isNaN(v) ? 0 : v).toArray();
            known[i] = whole ? ones : Arrays.stream(rows[i]).map(v -> Double.isNaN(v) ? 0 : 1).toArray();
            complete &= whole;
            for (int at = 0; at < width; at++) {
                valued[at] |= known[i][at] > 0;
            }
        }
        return new TaskItems(start, values, known, valued, complete);
    }

    int size() {
        return values.length;
    }
}

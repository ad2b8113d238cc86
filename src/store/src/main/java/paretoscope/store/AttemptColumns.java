package paretoscope.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The columns of an [AttemptTable] while they are being filled.
final class AttemptColumns {
    final int[] configurations;
    final int[] items;
    final int[] epochs;
    final @Nullable String[] answers;
    final double[] confidences;
    final double[][] values;
    private int filled;

    AttemptColumns(int size, int metrics) {
        configurations = new int[size];
        items = new int[size];
        epochs = new int[size];
        answers = new @Nullable String[size];
        confidences = new double[size];
        values = new double[metrics][size];
    }

    void add(ResultSet row) throws SQLException {
        configurations[filled] = row.getInt(1);
        items[filled] = row.getInt(2);
        epochs[filled] = row.getInt(3);
        answers[filled] = row.getString(4);
        confidences[filled] = number(row, 5);
        for (int metric = 0; metric < values.length; metric++) {
            values[metric][filled] = number(row, 6 + metric);
        }
        filled++;
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}

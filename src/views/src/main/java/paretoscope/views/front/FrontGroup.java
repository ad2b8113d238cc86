package paretoscope.views.front;

import java.util.List;

/// One series: its name, its rows, and the rows that are on its own front, ordered along the cost axis.
public record FrontGroup(String name, List<Integer> rows, List<Integer> front) {
    public FrontGroup {
        rows = List.copyOf(rows);
        front = List.copyOf(front);
    }
}

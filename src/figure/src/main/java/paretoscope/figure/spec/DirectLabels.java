package paretoscope.figure.spec;

import java.util.List;

/// Which data carry their label beside them. Labels never overlap: those that find no room are left out and counted.
public record DirectLabels(Which which, List<String> listed) {
    /// The choice of labels.
    public enum Which {
        NONE,
        /// Data on the front and selected ones.
        FRONT,
        /// As many as fit, front and selected ones first.
        ALL,
        /// Those whose label is listed.
        LISTED
    }

    public DirectLabels {
        which = Absent.or(which, Which.FRONT);
        listed = Absent.list(listed);
    }

    public static DirectLabels none() {
        return new DirectLabels(Which.NONE, List.of());
    }

    public static DirectLabels front() {
        return new DirectLabels(Which.FRONT, List.of());
    }

    public static DirectLabels all() {
        return new DirectLabels(Which.ALL, List.of());
    }

    public static DirectLabels listed(List<String> labels) {
        return new DirectLabels(Which.LISTED, labels);
    }
}

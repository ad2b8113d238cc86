package paretoscope.merge.sweep;

import java.util.HashSet;
import java.util.List;

/// Names that people and charts can tell apart.
final class Named {
    private Named() {}

    static void require(String name, String what) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a " + what + " needs a name");
        }
    }

    static void requireDifferent(List<String> names, String what) {
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("two " + what + " are called \"" + name + "\"");
            }
        }
    }
}

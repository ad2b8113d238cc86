package paretoscope.store;

import java.util.List;

/// A workspace as the first version of the format wrote it: one run with two items, scored 1, 0 and 1.
final class OldWorkspace {
    static final List<String> STATEMENTS = List.of("""
            INSERT INTO source VALUES
                (1, '/a.jsonl', 'a.jsonl', 'd1', 10, 'test', 1, TIMESTAMP '2026-01-01 00:00:00', 'live')""",
            "INSERT INTO configuration VALUES (1, 'm', '{}')", "INSERT INTO task VALUES (1, 't', FALSE)",
            "INSERT INTO metric VALUES (1, 'accuracy', 'share', 'max', 0, 1, 'QUALITY')",
            "INSERT INTO item VALUES (1, 'x'), (2, 'y')", """
            INSERT INTO run VALUES
                (1, 1, 1, 'r', 1, 1, 'COMPLETED', NULL, NULL, NULL, NULL, '{}', '', 3, 0, 2, 0)""",
            "INSERT INTO item_sum VALUES (1, 1, 1, 2, 0, 0, 1), (1, 2, 1, 1, 0, 0, 1)");

    private OldWorkspace() {}
}

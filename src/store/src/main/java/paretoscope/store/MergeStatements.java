package paretoscope.store;

import java.util.List;

/// Copies the live sources of an attached workspace under new numbers.
final class MergeStatements {
    static final List<String> ALL = List.of("""
            CREATE OR REPLACE TEMP TABLE new_source AS
            SELECT source AS theirs,
                   row_number() OVER (ORDER BY source) + (SELECT coalesce(max(source), 0) FROM source) AS source
            FROM other.source WHERE state = 'live'
                AND sha256 NOT IN (SELECT sha256 FROM source WHERE state = 'live')""", """
            INSERT INTO source
            SELECT n.source, path, display_name, sha256, size, tool, importer_version, imported_at, 'deleted'
            FROM other.source s JOIN new_source n ON n.theirs = s.source ORDER BY n.source""", """
            INSERT INTO source_issue
            SELECT n.source, ordinal, kind, place, why
            FROM other.source_issue s JOIN new_source n ON n.theirs = s.source ORDER BY n.source, ordinal""", """
            INSERT INTO configuration
            SELECT row_number() OVER (ORDER BY configuration)
                       + (SELECT coalesce(max(configuration), 0) FROM configuration), model, settings
            FROM other.configuration o WHERE NOT EXISTS
                (SELECT 1 FROM configuration c WHERE c.model = o.model AND c.settings = o.settings)""", """
            INSERT INTO task
            SELECT row_number() OVER (ORDER BY task) + (SELECT coalesce(max(task), 0) FROM task), name, aggregate
            FROM other.task o
            WHERE NOT EXISTS (SELECT 1 FROM task t WHERE t.name = o.name AND t.aggregate = o.aggregate)""", """
            INSERT INTO metric
            SELECT row_number() OVER (ORDER BY metric) + (SELECT coalesce(max(metric), 0) FROM metric),
                   name, unit, direction, low, high, kind
            FROM other.metric o
            WHERE NOT EXISTS (SELECT 1 FROM metric m WHERE m.name = o.name AND m.unit = o.unit
                AND m.direction = o.direction AND m.low = o.low AND m.high = o.high AND m.kind = o.kind)""", """
            INSERT INTO item
            SELECT row_number() OVER (ORDER BY item) + (SELECT coalesce(max(item), 0) FROM item), name
            FROM other.item o WHERE NOT EXISTS (SELECT 1 FROM item i WHERE i.name = o.name)""", """
            CREATE OR REPLACE TEMP TABLE same_metric AS
            SELECT o.metric AS theirs, m.metric FROM other.metric o JOIN metric m
            ON m.name = o.name AND m.unit = o.unit AND m.direction = o.direction AND m.low = o.low
               AND m.high = o.high AND m.kind = o.kind""", """
            CREATE OR REPLACE TEMP TABLE same_item AS
            SELECT o.item AS theirs, i.item FROM other.item o JOIN item i USING (name)""", """
            CREATE OR REPLACE TEMP TABLE same_run AS
            SELECT r.version AS theirs, n.source,
                   row_number() OVER (ORDER BY r.version) + (SELECT coalesce(max(version), 0) FROM run) AS version,
                   row_number() OVER (ORDER BY r.version) + (SELECT coalesce(max(run), 0) FROM run) AS run
            FROM other.run r JOIN new_source n ON n.theirs = r.source""", """
            INSERT INTO run
            SELECT s.version, s.run, s.source, run_key, c.configuration, t.task, status, tool_run_id, started, completed,
                   items, details, place, attempts, unscored, items_seen, items_digest,
                   companion, single, lines_from
            FROM other.run r JOIN same_run s ON s.theirs = r.version
            JOIN other.configuration oc ON oc.configuration = r.configuration
            JOIN configuration c ON c.model = oc.model AND c.settings = oc.settings
            JOIN other.task ot ON ot.task = r.task JOIN task t ON t.name = ot.name AND t.aggregate = ot.aggregate
            ORDER BY s.version""", """
            INSERT INTO measurement
            SELECT s.version, o.* EXCLUDE (version) REPLACE (m.metric AS metric)
            FROM other.measurement o JOIN same_run s ON s.theirs = o.version
            JOIN same_metric m ON m.theirs = o.metric ORDER BY s.version, o.ordinal""", """
            INSERT INTO run_usage
            SELECT s.version, o.* EXCLUDE (version)
            FROM other.run_usage o JOIN same_run s ON s.theirs = o.version ORDER BY s.version, o.field""", """
            INSERT INTO full_attempt
            SELECT s.version, o.* EXCLUDE (version) REPLACE (i.item AS item)
            FROM other.full_attempt o JOIN same_run s ON s.theirs = o.version JOIN same_item i ON i.theirs = o.item
            ORDER BY s.version, o.ordinal""", """
            INSERT INTO plain_attempt
            SELECT s.version, o.* EXCLUDE (version) REPLACE (i.item AS item, m.metric AS metric)
            FROM other.plain_attempt o JOIN same_run s ON s.theirs = o.version JOIN same_item i ON i.theirs = o.item
            LEFT JOIN same_metric m ON m.theirs = o.metric ORDER BY s.version, o.ordinal""", """
            INSERT INTO logged_attempt
            SELECT s.version, o.* EXCLUDE (version) REPLACE (i.item AS item, m.metric AS metric)
            FROM other.logged_attempt o JOIN same_run s ON s.theirs = o.version JOIN same_item i ON i.theirs = o.item
            LEFT JOIN same_metric m ON m.theirs = o.metric ORDER BY s.version, o.ordinal""", """
            INSERT INTO full_score
            SELECT s.version, o.* EXCLUDE (version) REPLACE (m.metric AS metric, i.item AS item)
            FROM other.full_score o JOIN same_run s ON s.theirs = o.version JOIN same_metric m ON m.theirs = o.metric
            LEFT JOIN same_item i ON i.theirs = o.item ORDER BY s.version, o.ordinal""", """
            INSERT INTO item_sum
            SELECT s.version, o.* EXCLUDE (version) REPLACE (i.item AS item, m.metric AS metric)
            FROM other.item_sum o JOIN same_run s ON s.theirs = o.version JOIN same_item i ON i.theirs = o.item
            JOIN same_metric m ON m.theirs = o.metric ORDER BY s.version""", """
            INSERT INTO run_sum
            SELECT s.version, o.* EXCLUDE (version) REPLACE (m.metric AS metric)
            FROM other.run_sum o JOIN same_run s ON s.theirs = o.version JOIN same_metric m ON m.theirs = o.metric
            ORDER BY s.version""", """
            DELETE FROM job j WHERE set_aside IS NOT NULL
                AND EXISTS (SELECT 1 FROM other.job o WHERE o.job = j.job AND o.set_aside IS NULL)""", """
            INSERT INTO job
            SELECT row_number() OVER (ORDER BY o.number) + (SELECT coalesce(max(number), 0) FROM job),
                   o.* EXCLUDE (number)
            FROM other.job o WHERE o.job NOT IN (SELECT job FROM job) ORDER BY o.number""", """
            INSERT INTO job_state
            SELECT * FROM other.job_state WHERE name NOT IN (SELECT name FROM job_state)""");

    private MergeStatements() {}
}

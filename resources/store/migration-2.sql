-- Items added up for each run and metric: the mean over items of the mean over attempts, and its standard error.
-- Sums run in the order of their terms, so that the same results give the same digits however they were imported.
CREATE TABLE run_sum (
    version   BIGINT NOT NULL,
    metric    BIGINT NOT NULL,
    items     BIGINT NOT NULL,
    known     BIGINT NOT NULL,
    undefined BIGINT NOT NULL,
    missing   BIGINT NOT NULL,
    mean      DOUBLE,
    error     DOUBLE,
    total     DOUBLE
);
CREATE VIEW item_mean AS
    SELECT version, item, metric, known, undefined, missing, total,
           CASE WHEN known > 0 THEN total / known END AS mean
    FROM item_sum;
CREATE VIEW run_sum_computed AS
    WITH centre AS (
        SELECT version, metric, count(mean) AS items, sum(known) AS known, sum(undefined) AS undefined,
               sum(missing) AS missing, sum(mean ORDER BY mean) / count(mean) AS mean,
               sum(total ORDER BY total) AS total
        FROM item_mean GROUP BY version, metric
    ), spread AS (
        SELECT m.version, m.metric, sum((m.mean - c.mean) * (m.mean - c.mean) ORDER BY m.mean) AS squares
        FROM item_mean m JOIN centre c USING (version, metric) GROUP BY m.version, m.metric
    )
    SELECT c.version, c.metric, c.items, c.known::BIGINT AS known, c.undefined::BIGINT AS undefined,
           c.missing::BIGINT AS missing, c.mean,
           CASE WHEN c.items > 1 THEN sqrt(s.squares / (c.items - 1) / c.items) END AS error, c.total
    FROM centre c JOIN spread s USING (version, metric);
INSERT INTO run_sum SELECT * FROM run_sum_computed;

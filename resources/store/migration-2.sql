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
    WITH listed AS (
        SELECT version, metric, count(mean) AS items, sum(known)::BIGINT AS known,
               sum(undefined)::BIGINT AS undefined, sum(missing)::BIGINT AS missing,
               list_sort(list(mean) FILTER (mean IS NOT NULL)) AS means, sum(total ORDER BY total) AS total
        FROM item_mean GROUP BY version, metric
    ), centred AS (
        SELECT *, list_sum(means) / items AS mean FROM listed
    )
    SELECT version, metric, items, known, undefined, missing, mean,
           CASE WHEN items > 1 THEN
               sqrt(list_sum(list_transform(means, lambda m : (m - mean) * (m - mean))) / (items - 1) / items)
           END AS error, total
    FROM centred;
INSERT INTO run_sum SELECT * FROM run_sum_computed;

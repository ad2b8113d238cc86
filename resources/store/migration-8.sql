-- What holds for columns holds for rows: one score of each attempt of a large table stands in the attempt's own row. And
-- logs of samples, which have answers and labels but no usage, get a table of their own.
ALTER TABLE score RENAME TO full_score;
ALTER TABLE plain_attempt ADD COLUMN metric BIGINT;
ALTER TABLE plain_attempt ADD COLUMN value DOUBLE;
CREATE TABLE logged_attempt (
    version   BIGINT NOT NULL,
    ordinal   BIGINT NOT NULL,
    item      BIGINT NOT NULL,
    filter    VARCHAR NOT NULL,
    scored    BOOLEAN NOT NULL,
    attempted BOOLEAN NOT NULL,
    counted   BOOLEAN NOT NULL,
    answer    VARCHAR,
    tags      VARCHAR,
    metric    BIGINT,
    value     DOUBLE
);
CREATE OR REPLACE VIEW attempt AS
    SELECT * FROM full_attempt
    UNION ALL
    SELECT version, ordinal, item, epoch, '' AS filter, scored, attempted, TRUE AS counted, NULL AS answer,
           NULL AS confidence, NULL AS failure, NULL AS tags, '' AS place, input_tokens, output_tokens,
           NULL AS reasoning_tokens, NULL AS cached_input_tokens, NULL AS cache_write_tokens, NULL AS total_tokens,
           cost_usd, latency_s, NULL AS working_s, NULL AS oddities
    FROM plain_attempt
    UNION ALL
    SELECT version, ordinal, item, 1 AS epoch, filter, scored, attempted, counted, answer, NULL AS confidence,
           NULL AS failure, tags, '' AS place, NULL AS input_tokens, NULL AS output_tokens, NULL AS reasoning_tokens,
           NULL AS cached_input_tokens, NULL AS cache_write_tokens, NULL AS total_tokens, NULL AS cost_usd,
           NULL AS latency_s, NULL AS working_s, NULL AS oddities
    FROM logged_attempt;
CREATE VIEW score AS
    SELECT * FROM full_score
    UNION ALL
    SELECT version, ordinal, metric, value, 0 AS value_state, NULL AS value_reason, item
    FROM plain_attempt WHERE metric IS NOT NULL
    UNION ALL
    SELECT version, ordinal, metric, value, 0 AS value_state, NULL AS value_reason, item
    FROM logged_attempt WHERE metric IS NOT NULL;

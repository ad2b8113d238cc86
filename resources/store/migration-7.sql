-- A column costs the same to write whether it holds numbers or nothing, and most attempts of large tables have neither
-- words nor rare kinds of usage: those are kept without the columns for them.
ALTER TABLE attempt RENAME TO full_attempt;
CREATE TABLE plain_attempt (
    version       BIGINT NOT NULL,
    ordinal       BIGINT NOT NULL,
    item          BIGINT NOT NULL,
    epoch         INTEGER NOT NULL,
    scored        BOOLEAN NOT NULL,
    attempted     BOOLEAN NOT NULL,
    input_tokens  DOUBLE,
    output_tokens DOUBLE,
    cost_usd      DOUBLE,
    latency_s     DOUBLE
);
CREATE VIEW attempt AS
    SELECT * FROM full_attempt
    UNION ALL
    SELECT version, ordinal, item, epoch, '' AS filter, scored, attempted, TRUE AS counted, NULL AS answer,
           NULL AS confidence, NULL AS failure, NULL AS tags, '' AS place, input_tokens, output_tokens,
           NULL AS reasoning_tokens, NULL AS cached_input_tokens, NULL AS cache_write_tokens, NULL AS total_tokens,
           cost_usd, latency_s, NULL AS working_s, NULL AS oddities
    FROM plain_attempt;

-- How jobs ended: with a result, or set aside with a sentence. Results are deflated.
CREATE TABLE job (
    number BIGINT NOT NULL,
    job VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    tries INTEGER NOT NULL,
    result BLOB,
    device VARCHAR,
    started TIMESTAMP,
    took_ns BIGINT,
    joules DOUBLE,
    set_aside VARCHAR,
    log VARCHAR NOT NULL
);
-- States kept under a name, such as a sweep's.
CREATE TABLE job_state (name VARCHAR NOT NULL, state BLOB NOT NULL);

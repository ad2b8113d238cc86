-- What was read from files. Rows are never changed once written: a source is live, replaced or deleted, and what it
-- holds follows. `run.run` names a run for good, `run.version` one reading of it.
CREATE TABLE source (
    source           BIGINT NOT NULL,
    path             VARCHAR NOT NULL,
    display_name     VARCHAR NOT NULL,
    sha256           VARCHAR NOT NULL,
    size             BIGINT NOT NULL,
    tool             VARCHAR NOT NULL,
    importer_version INTEGER NOT NULL,
    imported_at      TIMESTAMP NOT NULL,
    state            VARCHAR NOT NULL
);
CREATE TABLE source_issue (
    source  BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    kind    VARCHAR NOT NULL,
    place   VARCHAR NOT NULL,
    why     VARCHAR NOT NULL
);
CREATE TABLE configuration (
    configuration BIGINT NOT NULL,
    model         VARCHAR NOT NULL,
    settings      VARCHAR NOT NULL
);
CREATE TABLE task (
    task      BIGINT NOT NULL,
    name      VARCHAR NOT NULL,
    aggregate BOOLEAN NOT NULL
);
CREATE TABLE metric (
    metric    BIGINT NOT NULL,
    name      VARCHAR NOT NULL,
    unit      VARCHAR NOT NULL,
    direction VARCHAR NOT NULL,
    low       DOUBLE NOT NULL,
    high      DOUBLE NOT NULL,
    kind      VARCHAR NOT NULL
);
CREATE TABLE item (
    item BIGINT NOT NULL,
    name VARCHAR NOT NULL
);
CREATE TABLE run (
    version       BIGINT NOT NULL,
    run           BIGINT NOT NULL,
    source        BIGINT NOT NULL,
    run_key       VARCHAR NOT NULL,
    configuration BIGINT NOT NULL,
    task          BIGINT NOT NULL,
    status        VARCHAR NOT NULL,
    tool_run_id   VARCHAR,
    started       TIMESTAMP,
    completed     TIMESTAMP,
    items         BIGINT,
    details       VARCHAR NOT NULL,
    place         VARCHAR NOT NULL,
    attempts      BIGINT NOT NULL,
    unscored      BIGINT NOT NULL,
    items_seen    BIGINT NOT NULL,
    items_digest  UBIGINT NOT NULL
);
-- A quantity is a number with state 0 (infinities included), or none with state 1 (undefined) or 2 (unknown).
CREATE TABLE measurement (
    version      BIGINT NOT NULL,
    ordinal      INTEGER NOT NULL,
    metric       BIGINT NOT NULL,
    value        DOUBLE,
    value_state  TINYINT NOT NULL,
    value_reason VARCHAR,
    error        DOUBLE,
    error_state  TINYINT NOT NULL,
    error_reason VARCHAR,
    n            BIGINT,
    place        VARCHAR NOT NULL
);
CREATE TABLE run_usage (
    version      BIGINT NOT NULL,
    field        VARCHAR NOT NULL,
    value        DOUBLE,
    value_state  TINYINT NOT NULL,
    value_reason VARCHAR
);
CREATE TABLE attempt (
    version             BIGINT NOT NULL,
    ordinal             BIGINT NOT NULL,
    item                BIGINT NOT NULL,
    epoch               INTEGER NOT NULL,
    filter              VARCHAR NOT NULL,
    scored              BOOLEAN NOT NULL,
    attempted           BOOLEAN NOT NULL,
    counted             BOOLEAN NOT NULL,
    answer              VARCHAR,
    confidence          DOUBLE,
    failure             VARCHAR,
    tags                VARCHAR,
    place               VARCHAR NOT NULL,
    input_tokens        DOUBLE,
    output_tokens       DOUBLE,
    reasoning_tokens    DOUBLE,
    cached_input_tokens DOUBLE,
    cache_write_tokens  DOUBLE,
    total_tokens        DOUBLE,
    cost_usd            DOUBLE,
    latency_s           DOUBLE,
    working_s           DOUBLE,
    oddities            VARCHAR
);
CREATE TABLE score (
    version      BIGINT NOT NULL,
    ordinal      BIGINT NOT NULL,
    metric       BIGINT NOT NULL,
    value        DOUBLE,
    value_state  TINYINT NOT NULL,
    value_reason VARCHAR
);
-- Attempts added up for each run, item and metric, usage fields included, so that queries need not touch attempts.
CREATE TABLE item_sum (
    version   BIGINT NOT NULL,
    item      BIGINT NOT NULL,
    metric    BIGINT NOT NULL,
    known     BIGINT NOT NULL,
    undefined BIGINT NOT NULL,
    missing   BIGINT NOT NULL,
    total     DOUBLE
);
-- What the user says, by kind and key; `history` holds what each command changed, so that it can be taken back.
CREATE TABLE fact (
    kind  VARCHAR NOT NULL,
    key   VARCHAR NOT NULL,
    value VARCHAR NOT NULL
);
CREATE TABLE history (
    command     BIGINT NOT NULL,
    moment      TIMESTAMP NOT NULL,
    description VARCHAR NOT NULL,
    done        BOOLEAN NOT NULL,
    changes     VARCHAR NOT NULL
);

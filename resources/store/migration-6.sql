-- A run of which no item comes twice has nothing to add up for each item: its attempts are their own sums, and its
-- scores name their item.
ALTER TABLE run ADD COLUMN single BOOLEAN DEFAULT FALSE;
ALTER TABLE score ADD COLUMN item BIGINT;
-- An attempt without a place of its own stands on the line of its ordinal less this.
ALTER TABLE run ADD COLUMN lines_from BIGINT;

-- What a job's worker was asked, deflated, so that the runs of its result can be made again where they were thrown away.
ALTER TABLE job ADD COLUMN payload BLOB;

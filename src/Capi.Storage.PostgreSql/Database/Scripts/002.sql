-- Version 2: when an event was stored, for the age of the oldest one. Run it as 001.sql. No table is rewritten: events that are there count from now on.

ALTER TABLE capi.events ADD COLUMN stored_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX dead_letters_by_dataset ON capi.dead_letters (dataset);
UPDATE capi.schema_version SET version = 2;

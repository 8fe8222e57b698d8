-- Rows of an import that are likely doubles of cards beyond the importer's units: how many, and nothing else of them.
ALTER TABLE client_imports ADD COLUMN likely_duplicates_elsewhere integer NOT NULL DEFAULT 0;

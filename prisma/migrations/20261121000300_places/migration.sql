-- AlterTable
ALTER TABLE "places" ADD COLUMN "city_name" TEXT,
ADD COLUMN "context_key" TEXT NOT NULL DEFAULT '';

-- Any part of a settlement's name is looked for: its beginning by the B-tree, the rest by trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
ALTER TABLE "places" ALTER COLUMN "name_key" TYPE TEXT COLLATE "C";
ALTER TABLE "places" ALTER COLUMN "context_key" TYPE TEXT COLLATE "C";
CREATE INDEX "places_name_key_idx" ON "places" ("name_key");
CREATE INDEX "places_name_key_trgm_idx" ON "places" USING gin ("name_key" gin_trgm_ops);
-- A renumbered place is recognised by the last five digits of its code, which stay.
CREATE INDEX "places_lasting_number_idx" ON "places" (right("code", 5));

-- Decisions on a mandate stand in the register of decisions of their centre, walked by day as the others are.
ALTER TABLE "mandate_endings" ADD COLUMN "unit_id" UUID;

UPDATE "mandate_endings" e SET "unit_id" = a."unit_id"
FROM "secondary_aid_applications" a WHERE a."id" = e."application_id";

ALTER TABLE "mandate_endings" ALTER COLUMN "unit_id" SET NOT NULL;

ALTER TABLE "mandate_endings" ADD CONSTRAINT "mandate_endings_unit_id_fkey"
  FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE INDEX "mandate_endings_unit_id_decided_on_id_idx" ON "mandate_endings"("unit_id", "decided_on" DESC, "id" DESC);

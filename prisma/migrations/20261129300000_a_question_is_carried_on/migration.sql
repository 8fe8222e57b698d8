-- When a later check of the same matter took over the question for the head: it waits once, in the last check.
ALTER TABLE "conflict_checks" ADD COLUMN "carried_at" TIMESTAMPTZ(3);

UPDATE "conflict_checks" c SET "carried_at" = now()
WHERE c."verdict" = 'FOR_HEAD' AND EXISTS (
  SELECT FROM "conflict_checks" l
  WHERE (l."at", l."id") > (c."at", c."id") AND CASE
    WHEN c."application_id" IS NOT NULL THEN l."application_id" = c."application_id"
    ELSE l."application_id" IS NULL AND l."enquiry_id" = c."enquiry_id" END);

-- As before, walked in the order in which the head sees it; questions carried on are not in it.
DROP INDEX "conflict_checks_for_head_idx";
CREATE INDEX "conflict_checks_for_head_idx" ON "conflict_checks"("unit_id", (("at" AT TIME ZONE 'Europe/Kyiv')::date), "id")
  WHERE "verdict" = 'FOR_HEAD' AND "carried_at" IS NULL;

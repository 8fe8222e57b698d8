-- Since when a lawyer who asks to be replaced waits for the answer of the head: such a request stands on the head's day until it has one.
ALTER TABLE "aid_mandates" ADD COLUMN "replacement_asked_on" DATE;

-- Whoever asked before could not be answered otherwise than by replacing them: all who still keep their mandate wait.
UPDATE "aid_mandates" AS m SET "replacement_asked_on" = e.asked_on
FROM (SELECT mandate_id, max("on") AS asked_on FROM "mandate_events" WHERE kind = 'ASK_REPLACEMENT' GROUP BY mandate_id) AS e
WHERE e.mandate_id = m.id AND m.state IN ('ISSUED', 'ACCEPTED');

CREATE INDEX "aid_mandates_asked_idx" ON "aid_mandates"("unit_id", "replacement_asked_on", "id") WHERE "replacement_asked_on" IS NOT NULL;

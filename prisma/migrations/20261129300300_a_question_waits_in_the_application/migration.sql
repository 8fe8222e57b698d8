-- A question for the head that stood open in an enquiry when its application was first checked was taken over by the application:
-- it waits there alone, and where it was answered there, the last check of the enquiry has the same answer.
UPDATE "conflict_checks" c SET "carried_at" = now()
WHERE c."verdict" = 'FOR_HEAD' AND c."carried_at" IS NULL AND c."application_id" IS NULL AND EXISTS (
  SELECT FROM "secondary_aid_applications" a
  WHERE a."enquiry_id" = c."enquiry_id" AND c."decided_at" < (
    SELECT min(f."at") FROM "conflict_checks" f WHERE f."application_id" = a."id"));

UPDATE "conflict_checks" c SET "carried_at" = NULL, "verdict" = l."verdict", "reason" = l."reason",
  "decided_by_id" = l."decided_by_id", "decided_at" = l."decided_at"
FROM "secondary_aid_applications" a, LATERAL (
  SELECT * FROM "conflict_checks" o WHERE o."application_id" = a."id" ORDER BY o."at" DESC, o."id" DESC LIMIT 1) l
WHERE a."enquiry_id" = c."enquiry_id" AND l."verdict" IN ('CONFLICT', 'NO_CONFLICT')
  AND c."verdict" = 'FOR_HEAD' AND c."carried_at" IS NOT NULL AND c."application_id" IS NULL
  AND c."decided_at" < (SELECT min(f."at") FROM "conflict_checks" f WHERE f."application_id" = a."id")
  AND NOT EXISTS (SELECT FROM "conflict_checks" n
    WHERE n."enquiry_id" = c."enquiry_id" AND n."application_id" IS NULL AND (n."at", n."id") > (c."at", c."id"));

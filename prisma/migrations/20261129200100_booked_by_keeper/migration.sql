-- A worker keeps one open calendar: of several the oldest stays, the others are closed with their appointments left in them.
UPDATE "booking_calendars" c SET "closed_on" = (now() AT TIME ZONE 'Europe/Kyiv')::date, "revision" = "revision" + 1
WHERE c."closed_on" IS NULL AND EXISTS (
  SELECT FROM "booking_calendars" o WHERE o."staff_id" = c."staff_id" AND o."closed_on" IS NULL
    AND (o."created_at", o."id") < (c."created_at", c."id"));
CREATE UNIQUE INDEX "booking_calendars_one_open" ON "booking_calendars"("staff_id") WHERE "closed_on" IS NULL;

-- A worker is never booked twice for the same time, in whatever calendars: time is taken of whoever keeps the calendar, which is
-- the worker, or the calendar itself where it is no worker's.
ALTER TABLE "booking_slots" ADD COLUMN "keeper_id" UUID;
UPDATE "booking_slots" s SET "keeper_id" = coalesce(c."staff_id", c."id") FROM "booking_calendars" c WHERE c."id" = s."calendar_id";
-- Of times a worker was given twice before this, one is theirs and the other stays its calendar's: people have been told both.
UPDATE "booking_slots" s SET "keeper_id" = s."calendar_id"
WHERE s."is_active" AND EXISTS (
  SELECT FROM "booking_slots" o WHERE o."keeper_id" = s."keeper_id" AND o."is_active" AND o."calendar_id" < s."calendar_id"
    AND o."starts_at" < s."ends_at" AND s."starts_at" < o."ends_at");
ALTER TABLE "booking_slots" ALTER COLUMN "keeper_id" SET NOT NULL;
ALTER TABLE "booking_slots" DROP CONSTRAINT "booking_slots_no_overlap";
ALTER TABLE "booking_slots" ADD CONSTRAINT "booking_slots_no_overlap"
  EXCLUDE USING gist ("keeper_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("is_active");
CREATE INDEX "booking_slots_keeper_id_starts_at_idx" ON "booking_slots"("keeper_id", "starts_at");

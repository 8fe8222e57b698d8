-- Bodies that issue papers are partners of the directory. What centres wrote down of them is taken over as it is: a record each,
-- under the same id, with one service at one place. The words a record is searched by come with its next change; until then it is
-- found by its name, its kind and its papers.

CREATE TEMPORARY TABLE "moved_bodies" AS
WITH RECURSIVE above AS (
    SELECT u."id" AS "unit_id", p."code", p."category", p."parent_code", 0 AS "step"
    FROM "units" u JOIN "places" p ON p."code" = u."place_code"
  UNION ALL
    SELECT a."unit_id", p."code", p."category", p."parent_code", a."step" + 1
    FROM above a JOIN "places" p ON p."code" = a."parent_code" WHERE a."step" < 6),
region AS (
    SELECT DISTINCT ON ("unit_id") "unit_id", "code" FROM above WHERE "category" IN ('O', 'K') ORDER BY "unit_id", "step"),
days AS (
    SELECT b."id", d."place", d."day" FROM "issuing_bodies" b,
      jsonb_array_elements(CASE WHEN jsonb_typeof(b."hours"->'days') = 'array' THEN b."hours"->'days' ELSE '[]' END)
        WITH ORDINALITY AS d("day", "place")),
spans AS (
    SELECT "id", "place",
      CASE
        WHEN jsonb_typeof("day") <> 'object' THEN '[]'::jsonb
        WHEN jsonb_typeof("day"->'pause') = 'object' THEN jsonb_build_array(
          jsonb_build_object('from', "day"->'from', 'to', "day"->'pause'->'from'),
          jsonb_build_object('from', "day"->'pause'->'to', 'to', "day"->'to'))
        ELSE jsonb_build_array(jsonb_build_object('from', "day"->'from', 'to', "day"->'to'))
      END AS "of_day"
    FROM days),
-- A break at the very beginning or end of a day leaves no span there.
sound AS (
    SELECT "id", "place", COALESCE((
        SELECT jsonb_agg(s ORDER BY (s->>'from')::int) FROM jsonb_array_elements("of_day") s
        WHERE (s->>'from')::int < (s->>'to')::int), '[]'::jsonb) AS "of_day"
    FROM spans),
weeks AS (
    SELECT "id", jsonb_agg(jsonb_build_object('spans', "of_day", 'byAppointment', false) ORDER BY "place") AS "week"
    FROM sound GROUP BY "id" HAVING count(*) = 7),
open AS (
    SELECT "id", range_agg(int4range(
        (("place" - 1) * 1440)::int + (s->>'from')::int, (("place" - 1) * 1440)::int + (s->>'to')::int)) AS "week"
    FROM sound, jsonb_array_elements("of_day") s GROUP BY "id")
SELECT b.*, gen_random_uuid() AS "service_id", gen_random_uuid() AS "location_id", gen_random_uuid() AS "offer_id",
  gen_random_uuid() AS "phone_id", gen_random_uuid() AS "contact_id", gen_random_uuid() AS "paper_id",
  b."phone" ~ '^[+]?[0-9() -]+$' AND regexp_replace(b."phone", '[^0-9]', '', 'g') ~ '^(0[0-9]{9}|380[0-9]{9}|[1-9][0-9]{2,6})$'
    AS "is_one_phone",
  region."code" AS "region_code", weeks."week", COALESCE(open."week", '{}'::int4multirange) AS "open_week"
FROM "issuing_bodies" b
  LEFT JOIN region ON region."unit_id" = b."unit_id" LEFT JOIN weeks ON weeks."id" = b."id" LEFT JOIN open ON open."id" = b."id";

INSERT INTO "partners" ("id", "unit_id", "kind", "name", "content", "status", "checked_on", "checked_by_id", "created_at", "updated_at")
SELECT "id", "unit_id", "kind", "name",
  jsonb_build_object(
    'kind', "kind",
    'name', jsonb_build_object('uk', "name", 'en', ''),
    -- What was written as a telephone may be several numbers: whatever cannot be dialled as one stays in words.
    'phones', CASE WHEN "is_one_phone" THEN jsonb_build_array(jsonb_build_object('id', "phone_id", 'number', "phone"))
      ELSE '[]'::jsonb END,
    'contacts', CASE WHEN "person" <> '' THEN jsonb_build_array(jsonb_build_object('id', "contact_id", 'name', "person"))
      ELSE '[]'::jsonb END,
    'services', jsonb_build_array(jsonb_build_object(
      'id', "service_id",
      'name', jsonb_build_object('uk', 'Видає документи', 'en', 'Issues papers'),
      'docs', to_jsonb("docs"),
      'areas', CASE WHEN "region_code" IS NULL THEN '[]'::jsonb ELSE jsonb_build_array("region_code") END,
      'bookingHow', jsonb_build_object('uk', "booking", 'en', ''),
      'papersToBring', CASE WHEN "to_take" <> '' THEN
        jsonb_build_array(jsonb_build_object('id', "paper_id", 'name', jsonb_build_object('uk', left("to_take", 300), 'en', '')))
        ELSE '[]'::jsonb END,
      'expectedDays', jsonb_build_object('uk', left("expected_days", 300), 'en', ''),
      'otherWay', jsonb_build_object('uk', "other_way", 'en', ''))),
    'locations', jsonb_build_array(jsonb_build_object(
      'id', "location_id",
      'street', jsonb_build_object('uk', left("address", 300), 'en', ''),
      'room', jsonb_build_object('uk', left("room", 300), 'en', ''))),
    'offers', jsonb_build_array(jsonb_build_object(
      'id', "offer_id", 'serviceId', "service_id", 'locationId', "location_id",
      'hours', CASE WHEN "week" IS NULL THEN 'null'::jsonb ELSE jsonb_build_object('week', "week", 'exceptions', '[]'::jsonb) END,
      'note', jsonb_build_object('uk', CASE WHEN "is_one_phone" THEN '' ELSE "phone" END, 'en', ''))),
    'source', jsonb_build_object('text', "source")),
  CASE WHEN "closed_at" IS NULL THEN 'ACTIVE' ELSE 'CLOSED' END,
  "checked_on", "checked_by_id", "created_at", "updated_at"
FROM "moved_bodies";

INSERT INTO "partner_versions" ("partner_id", "revision", "unit_id", "status", "content", "how", "staff_id", "at")
SELECT p."id", 1, p."unit_id", p."status", p."content", 'CREATED', p."checked_by_id", p."created_at"
FROM "partners" p JOIN "moved_bodies" b ON b."id" = p."id";

INSERT INTO "partner_offers" ("id", "partner_id", "unit_id", "service_id", "location_id", "kind", "needs", "topic_codes", "docs",
  "place_codes", "area_codes", "languages", "accessibility", "audience", "accepts", "open_week", "has_hours", "words", "is_open",
  "checked_on", "ordinal", "is_first")
SELECT "offer_id", "id", "unit_id", "service_id", "location_id", "kind", '{}', '{}', "docs",
  '{}', CASE WHEN "region_code" IS NULL THEN '{}' ELSE ARRAY["region_code"] END, '{}', '{}', '{}', 'UNKNOWN', "open_week",
  "week" IS NOT NULL, '{}', "closed_at" IS NULL, "checked_on", 0, true
FROM "moved_bodies";

DROP TABLE "moved_bodies";
DROP TABLE "issuing_bodies";

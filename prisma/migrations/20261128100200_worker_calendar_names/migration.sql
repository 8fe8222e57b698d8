-- A worker's calendar bears the worker's name; lists read it from the calendar alone. Whoever changes a name, by whatever path,
-- changes it there too.
UPDATE "booking_calendars" c SET "name" = s."name" FROM "staff" s WHERE s."id" = c."staff_id";

CREATE FUNCTION name_worker_calendars() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE booking_calendars SET name = NEW.name WHERE staff_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER staff_name_calendars AFTER UPDATE OF "name" ON "staff" FOR EACH ROW
  WHEN (OLD."name" IS DISTINCT FROM NEW."name")
  EXECUTE FUNCTION name_worker_calendars();

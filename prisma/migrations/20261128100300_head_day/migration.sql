-- AlterTable
ALTER TABLE "enquiry_deadlines" ADD COLUMN     "unit_id" UUID;

-- CreateIndex
CREATE INDEX "staff_notices_staff_id_id_idx" ON "staff_notices"("staff_id", "id");

-- A term is its centre's as its enquiry is: kept in step here, so that no path of writing forgets it.
UPDATE "enquiry_deadlines" d SET "unit_id" = e."unit_id" FROM "enquiries" e WHERE e."id" = d."enquiry_id";
CREATE FUNCTION deadline_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.unit_id := (SELECT unit_id FROM enquiries WHERE id = NEW.enquiry_id);
  RETURN NEW;
END $$;
CREATE TRIGGER enquiry_deadlines_unit BEFORE INSERT ON "enquiry_deadlines" FOR EACH ROW EXECUTE FUNCTION deadline_unit();
CREATE FUNCTION enquiry_moves_deadlines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE enquiry_deadlines SET unit_id = NEW.unit_id WHERE enquiry_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER enquiries_move_deadlines AFTER UPDATE ON "enquiries" FOR EACH ROW
  WHEN (OLD.unit_id IS DISTINCT FROM NEW.unit_id) EXECUTE FUNCTION enquiry_moves_deadlines();
CREATE INDEX "enquiry_deadlines_open_idx" ON "enquiry_deadlines"("unit_id", "due_on", "id") WHERE "met_at" IS NULL;
CREATE TRIGGER enquiry_deadlines_live AFTER INSERT OR UPDATE ON "enquiry_deadlines" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'today');

-- What is open, by who keeps it: the few keepers of a centre are found without reading its enquiries.
CREATE INDEX "enquiries_open_executor_idx" ON "enquiries"("unit_id", "executor_id", "due_on", "id") WHERE "closed_at" IS NULL;
CREATE INDEX "secondary_aid_applications_open_executor_idx" ON "secondary_aid_applications"("unit_id", "executor_id", "due_on", "id")
  WHERE "state" IN ('AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED');
-- Exceptions nobody has agreed to.
CREATE INDEX "secondary_aid_applications_exceptions_idx" ON "secondary_aid_applications"("unit_id", "due_on", "id")
  WHERE "state" IN ('AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED') AND "exceptions" @? '$[*] ? (@.agreedById == null)';
-- Visits that nobody has ended.
CREATE INDEX "visits_open_idx" ON "visits"("unit_id", "started_at") WHERE "ended_at" IS NULL;

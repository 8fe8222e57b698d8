-- AlterTable
ALTER TABLE "enquiry_deadlines" ADD COLUMN     "client_id" UUID, ADD COLUMN     "executor_id" UUID;

-- A term is its client's and its worker's as its enquiry is: kept in step here, so that no path of writing forgets it.
UPDATE "enquiry_deadlines" d SET "client_id" = e."client_id", "executor_id" = e."executor_id"
FROM "enquiries" e WHERE e."id" = d."enquiry_id";
CREATE OR REPLACE FUNCTION deadline_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT unit_id, client_id, executor_id INTO NEW.unit_id, NEW.client_id, NEW.executor_id FROM enquiries WHERE id = NEW.enquiry_id;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION enquiry_moves_deadlines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE enquiry_deadlines SET unit_id = NEW.unit_id, client_id = NEW.client_id, executor_id = NEW.executor_id
  WHERE enquiry_id = NEW.id;
  RETURN NULL;
END $$;
DROP TRIGGER enquiries_move_deadlines ON "enquiries";
CREATE TRIGGER enquiries_move_deadlines AFTER UPDATE ON "enquiries" FOR EACH ROW
  WHEN ((OLD.unit_id, OLD.client_id, OLD.executor_id) IS DISTINCT FROM (NEW.unit_id, NEW.client_id, NEW.executor_id))
  EXECUTE FUNCTION enquiry_moves_deadlines();
-- Own terms that end are counted for the bar of every page.
CREATE INDEX "enquiry_deadlines_own_idx" ON "enquiry_deadlines"("executor_id", "due_on") WHERE "met_at" IS NULL;

-- Whether a person is protected is asked of every matter the head sees: protected people are few, and these are all there are.
CREATE INDEX "clients_protected_idx" ON "clients"("id") INCLUDE ("home_unit_id") WHERE "is_protected";

-- What a head is shown is counted, and judged by whose it is, without reading the records.
DROP INDEX "enquiries_open_due_idx";
CREATE INDEX "enquiries_unanswered_idx" ON "enquiries"("unit_id", "due_on", "id") INCLUDE ("client_id")
  WHERE "closed_at" IS NULL AND "answered_on" IS NULL AND "forwarded_on" IS NULL;
DROP INDEX "enquiries_open_executor_idx";
CREATE INDEX "enquiries_open_executor_idx" ON "enquiries"("unit_id", "executor_id", "due_on", "id") INCLUDE ("client_id")
  WHERE "closed_at" IS NULL;
DROP INDEX "enquiry_deadlines_open_idx";
CREATE INDEX "enquiry_deadlines_open_idx" ON "enquiry_deadlines"("unit_id", "due_on", "id") INCLUDE ("client_id") WHERE "met_at" IS NULL;
DROP INDEX "secondary_aid_applications_open_executor_idx";
CREATE INDEX "secondary_aid_applications_open_executor_idx" ON "secondary_aid_applications"("unit_id", "executor_id", "due_on", "id")
  INCLUDE ("client_id") WHERE "state" IN ('AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED');

-- What waits by the day on which it arose, in the order in which the head sees it: walked, never sorted.
CREATE INDEX "conflict_checks_for_head_idx" ON "conflict_checks"("unit_id", (("at" AT TIME ZONE 'Europe/Kyiv')::date), "id")
  WHERE "verdict" = 'FOR_HEAD';
CREATE INDEX "orphan_contacts_day_idx" ON "orphan_contacts"("unit_id", (("found_at" AT TIME ZONE 'Europe/Kyiv')::date), "subject_id");
CREATE INDEX "card_openings_unseen_idx" ON "card_openings"("home_unit_id", (("opened_at" AT TIME ZONE 'Europe/Kyiv')::date), "id")
  WHERE "acknowledged_at" IS NULL;
CREATE INDEX "partner_proposals_waiting_idx" ON "partner_proposals"("unit_id", (("created_at" AT TIME ZONE 'Europe/Kyiv')::date), "id")
  WHERE "state" = 'WAITING';

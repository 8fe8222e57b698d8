-- A plan of help stands in the home unit of its card (decision 0025): with the card it changes its centre, or its paper would name the one
-- before.
CREATE FUNCTION card_takes_plans_along() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE case_plans SET unit_id = NEW.home_unit_id WHERE client_id = NEW.id AND unit_id <> NEW.home_unit_id;
  RETURN NULL;
END $$;
CREATE TRIGGER "clients_take_plans_along" AFTER UPDATE OF "home_unit_id" ON "clients" FOR EACH ROW
  WHEN (OLD.home_unit_id <> NEW.home_unit_id) EXECUTE FUNCTION card_takes_plans_along();

-- Whoever hands a matter over in their centre hands over the plan they keep for its person. One that goes to another centre takes the plan
-- only with the card.
CREATE FUNCTION matter_takes_plan_along() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE case_plans SET owner_id = NEW.executor_id
  WHERE client_id = NEW.client_id AND state = 'ACTIVE' AND owner_id = OLD.executor_id;
  RETURN NULL;
END $$;
CREATE TRIGGER "enquiries_take_plan_along" AFTER UPDATE OF "executor_id" ON "enquiries" FOR EACH ROW
  WHEN (OLD.executor_id <> NEW.executor_id AND OLD.unit_id = NEW.unit_id) EXECUTE FUNCTION matter_takes_plan_along();
CREATE TRIGGER "applications_take_plan_along" AFTER UPDATE OF "executor_id" ON "secondary_aid_applications" FOR EACH ROW
  WHEN (OLD.executor_id <> NEW.executor_id AND OLD.unit_id = NEW.unit_id) EXECUTE FUNCTION matter_takes_plan_along();

-- Plans that were left behind go to who took the last matter into the new home.
UPDATE "case_plans" AS p SET "owner_id" = t.new_executor_id
FROM (SELECT DISTINCT ON (client_id) client_id, to_unit_id, new_executor_id FROM "centre_transfers"
  WHERE state = 'ACCEPTED' AND client_id IS NOT NULL AND new_executor_id IS NOT NULL ORDER BY client_id, decided_at DESC) AS t
  JOIN "clients" AS c ON c.id = t.client_id AND c.home_unit_id = t.to_unit_id
WHERE p.client_id = t.client_id AND p.state = 'ACTIVE' AND p.unit_id <> c.home_unit_id;
UPDATE "case_plans" AS p SET "unit_id" = c.home_unit_id FROM "clients" AS c
WHERE c.id = p.client_id AND p.unit_id <> c.home_unit_id;

-- The keepers of the plans of a unit are found by hopping from one to the next, and the plans of one by their day.
CREATE INDEX "case_plans_keepers_idx" ON "case_plans"("unit_id", "owner_id", "review_on", "id") WHERE "state" = 'ACTIVE';

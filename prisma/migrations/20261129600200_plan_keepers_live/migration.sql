-- Whose keeper is gone, or back, is on the head's page: told to the units whose running plans of help the worker keeps, too.
CREATE OR REPLACE FUNCTION tell_of_keeper() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keeper uuid := (to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END) ->> TG_ARGV[0])::uuid;
BEGIN
  PERFORM pg_notify('live', 'today:' || kept.unit_id) FROM (
    SELECT unit_id FROM enquiries WHERE executor_id = keeper AND closed_at IS NULL
    UNION
    SELECT unit_id FROM secondary_aid_applications
    WHERE executor_id = keeper AND state IN ('AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED')
    UNION
    SELECT unit_id FROM case_plans WHERE owner_id = keeper AND state = 'ACTIVE') kept;
  RETURN NULL;
END $$;

-- A plan taken in hand, closed or gone to another centre leaves the page.
CREATE TRIGGER "case_plans_live" AFTER UPDATE ON "case_plans" FOR EACH ROW
  WHEN ((OLD.owner_id, OLD.state, OLD.review_on, OLD.unit_id) IS DISTINCT FROM (NEW.owner_id, NEW.state, NEW.review_on, NEW.unit_id))
  EXECUTE FUNCTION tell_live('unit_id', 'today');

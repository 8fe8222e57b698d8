-- Whose keeper is gone, or back, is on the head's page: told to the units whose open matters the worker keeps.
CREATE FUNCTION tell_of_keeper() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keeper uuid := (to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END) ->> TG_ARGV[0])::uuid;
BEGIN
  PERFORM pg_notify('live', 'today:' || kept.unit_id) FROM (
    SELECT unit_id FROM enquiries WHERE executor_id = keeper AND closed_at IS NULL
    UNION
    SELECT unit_id FROM secondary_aid_applications
    WHERE executor_id = keeper AND state IN ('AWAITING_PAPERS', 'UNDER_REVIEW', 'RETURNED')) kept;
  RETURN NULL;
END $$;
CREATE TRIGGER staff_live AFTER UPDATE ON "staff" FOR EACH ROW
  WHEN (OLD.disabled_at IS DISTINCT FROM NEW.disabled_at) EXECUTE FUNCTION tell_of_keeper('id');
CREATE TRIGGER staff_roles_live AFTER INSERT OR DELETE ON "staff_roles" FOR EACH ROW EXECUTE FUNCTION tell_of_keeper('staff_id');
CREATE TRIGGER staff_absences_live AFTER INSERT OR UPDATE ON "staff_absences" FOR EACH ROW EXECUTE FUNCTION tell_of_keeper('staff_id');

CREATE TRIGGER partner_proposals_live AFTER INSERT OR UPDATE ON "partner_proposals" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'today');

-- Who keeps a plan is asked to review it, by the person's name. A lawyer whose case is over has lost sight of the person: the plan goes
-- to who keeps the application, so that its review is nobody's no more than it is a stranger's.
CREATE FUNCTION pass_plan_on(p_mandate uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE case_plans p SET owner_id = a.executor_id
  FROM aid_mandates m
    JOIN aid_providers v ON v.id = m.provider_id
    JOIN secondary_aid_applications a ON a.id = m.application_id
  WHERE m.id = p_mandate AND p.client_id = a.client_id AND p.state = 'ACTIVE' AND p.owner_id = v.staff_id
    AND NOT EXISTS (SELECT FROM enquiries e WHERE e.client_id = a.client_id AND e.executor_id = v.staff_id)
    AND NOT EXISTS (SELECT FROM aid_mandates o JOIN secondary_aid_applications b ON b.id = o.application_id
      WHERE b.client_id = a.client_id AND o.provider_id = v.id AND o.state = 'ACCEPTED')
$$;

CREATE FUNCTION mandate_passes_plan_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pass_plan_on(NEW.id);
  RETURN NULL;
END $$;

CREATE TRIGGER "aid_mandates_pass_plan_on" AFTER UPDATE OF "state" ON "aid_mandates" FOR EACH ROW
  WHEN (OLD.state = 'ACCEPTED' AND NEW.state <> 'ACCEPTED') EXECUTE FUNCTION mandate_passes_plan_on();

SELECT pass_plan_on(id) FROM aid_mandates WHERE state NOT IN ('ISSUED', 'ACCEPTED');

-- What is due next in a case, and since when somebody is waited for in it: of the open duties, kept with the mandate, so
-- that a lawyer's list reads the cases it shows and not every duty of every case.
ALTER TABLE "aid_mandates" ADD COLUMN "next_due_on" DATE, ADD COLUMN "waiting_since" DATE,
  ADD COLUMN "open_waits" SMALLINT NOT NULL DEFAULT 0;

-- The head's screens show nothing of these and are told of other changes alone; the lawyer's own is told by the duties too.
DROP TRIGGER "aid_mandates_live" ON "aid_mandates";

UPDATE "aid_mandates" AS m SET "next_due_on" = d.next_due_on, "waiting_since" = d.waiting_since, "open_waits" = d.open_waits
FROM (SELECT mandate_id, min(due_on) FILTER (WHERE kind <> 'WAIT') AS next_due_on,
    min(due_on) FILTER (WHERE kind = 'WAIT') AS waiting_since, count(*) FILTER (WHERE kind = 'WAIT') AS open_waits
  FROM "case_duties" WHERE state = 'OPEN' GROUP BY mandate_id) AS d
WHERE d.mandate_id = m.id;

CREATE TRIGGER "aid_mandates_live_new" AFTER INSERT ON "aid_mandates" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'mandates', 'today');
CREATE TRIGGER "aid_mandates_live" AFTER UPDATE ON "aid_mandates" FOR EACH ROW
  WHEN ((OLD.next_due_on, OLD.waiting_since, OLD.open_waits) IS NOT DISTINCT FROM (NEW.next_due_on, NEW.waiting_since, NEW.open_waits))
  EXECUTE FUNCTION tell_live('unit_id', 'mandates', 'today');

-- Two who write into one case at once wait for each other here, so that the later one sees the duty of the earlier.
CREATE FUNCTION keep_case_dates() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_mandate uuid := coalesce(NEW.mandate_id, OLD.mandate_id);
BEGIN
  PERFORM FROM aid_mandates WHERE id = v_mandate FOR NO KEY UPDATE;
  UPDATE aid_mandates AS m SET next_due_on = d.next_due_on, waiting_since = d.waiting_since, open_waits = d.open_waits
  FROM (SELECT min(due_on) FILTER (WHERE kind <> 'WAIT') AS next_due_on,
      min(due_on) FILTER (WHERE kind = 'WAIT') AS waiting_since, count(*) FILTER (WHERE kind = 'WAIT') AS open_waits
    FROM case_duties WHERE mandate_id = v_mandate AND state = 'OPEN') AS d
  WHERE m.id = v_mandate
    AND (m.next_due_on, m.waiting_since, m.open_waits) IS DISTINCT FROM (d.next_due_on, d.waiting_since, d.open_waits::smallint);
  RETURN NULL;
END $$;
CREATE TRIGGER "case_duties_dates_new" AFTER INSERT OR DELETE ON "case_duties" FOR EACH ROW EXECUTE FUNCTION keep_case_dates();
CREATE TRIGGER "case_duties_dates" AFTER UPDATE ON "case_duties" FOR EACH ROW
  WHEN ((OLD.state, OLD.kind, OLD.due_on) IS DISTINCT FROM (NEW.state, NEW.kind, NEW.due_on))
  EXECUTE FUNCTION keep_case_dates();

-- Accepted cases of a provider by their nearest term, those without one last; and those in which somebody is waited for.
CREATE INDEX "aid_mandates_by_due_idx" ON "aid_mandates"("provider_id", (coalesce("next_due_on", 'infinity'::date)), "id")
  INCLUDE ("next_due_on", "open_waits") WHERE "state" = 'ACCEPTED';
CREATE INDEX "aid_mandates_by_waiting_idx" ON "aid_mandates"("provider_id", "waiting_since", "id")
  WHERE "state" = 'ACCEPTED' AND "waiting_since" IS NOT NULL;

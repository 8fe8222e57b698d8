-- Until when the papers of a person who refuses to collect them are waited for; afterwards the head may close the application
-- without them. Null while no such wait runs.
ALTER TABLE "secondary_aid_applications" ADD COLUMN "papers_due_on" DATE;
CREATE INDEX "secondary_aid_applications_papers_due_idx" ON "secondary_aid_applications"("unit_id", "papers_due_on", "id")
  WHERE "state" = 'AWAITING_PAPERS' AND "papers_due_on" IS NOT NULL;
CREATE TRIGGER applications_papers_due_live AFTER UPDATE ON "secondary_aid_applications" FOR EACH ROW
  WHEN (OLD.papers_due_on IS DISTINCT FROM NEW.papers_due_on)
  EXECUTE FUNCTION tell_live('unit_id', 'today');

-- What reports count by, and the language the sheet was handed over in.
ALTER TABLE "referrals" ADD COLUMN "place_code" TEXT,
  ADD COLUMN "topic_code" TEXT,
  ADD COLUMN "doc" TEXT,
  ADD COLUMN "locale" TEXT NOT NULL DEFAULT 'uk',
  ADD COLUMN "ask_count" SMALLINT NOT NULL DEFAULT 0;

-- The lists of the page: whom to ask, who has not answered yet, what has no answer.
CREATE INDEX "referrals_unit_id_state_answer_due_on_id_idx" ON "referrals"("unit_id", "state", "answer_due_on", "id");

CREATE FUNCTION referral_events_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'referral_events is append-only' USING ERRCODE = '42501';
END $$;

CREATE TRIGGER referral_events_append_only BEFORE UPDATE ON "referral_events"
  FOR EACH ROW EXECUTE FUNCTION referral_events_are_append_only();

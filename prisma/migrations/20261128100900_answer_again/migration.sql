-- A partner whose answer arrived, but not what was said to it, presses again: the same submission gets the same answer.
ALTER TABLE "partner_links" ADD COLUMN "answered_with" UUID, ADD COLUMN "answer" JSONB;

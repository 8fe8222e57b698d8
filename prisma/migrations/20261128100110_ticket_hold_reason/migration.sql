-- Why a person waits aside, beside the event that says when.
ALTER TABLE "queue_tickets" ADD COLUMN "hold_reason" TEXT;

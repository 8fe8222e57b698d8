-- A slip tells the wait as it was told: from when until when.
ALTER TABLE "queue_tickets" ADD COLUMN "told_from_minutes" INTEGER;

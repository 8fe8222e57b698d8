-- By which reading of names the forms of a party were made: those made by an older one are made anew by the job runner.
ALTER TABLE "matter_parties" ADD COLUMN "names_reading" SMALLINT NOT NULL DEFAULT 1;

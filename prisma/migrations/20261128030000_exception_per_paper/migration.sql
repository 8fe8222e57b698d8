-- An exception stands for one missing paper; one stated for the whole case, as all were, names none.
ALTER TABLE "secondary_aid_applications" RENAME COLUMN "exception" TO "exceptions";

UPDATE "secondary_aid_applications"
SET "exceptions" = CASE
  WHEN jsonb_typeof("exceptions") = 'object' THEN jsonb_build_array('{"paper": null}'::jsonb || "exceptions")
  ELSE '[]'::jsonb
END;

ALTER TABLE "secondary_aid_applications"
  ALTER COLUMN "exceptions" SET DEFAULT '[]',
  ALTER COLUMN "exceptions" SET NOT NULL;

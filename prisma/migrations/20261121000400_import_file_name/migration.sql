-- Several files a week come from one office: its own name for a file tells them apart.
ALTER TABLE "client_imports" ADD COLUMN "file_name" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "application_papers" ADD COLUMN "bears_name" TEXT,
ADD COLUMN "name_reason" TEXT;

-- AlterTable
ALTER TABLE "secondary_aid_applications" ADD COLUMN "family_id" UUID;

-- CreateIndex
CREATE INDEX "secondary_aid_applications_family_id_idx" ON "secondary_aid_applications"("family_id");

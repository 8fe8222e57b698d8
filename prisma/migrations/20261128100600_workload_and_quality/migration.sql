-- AlterTable
ALTER TABLE "secondary_aid_applications" ADD COLUMN     "difficulty" SMALLINT;

-- AlterTable
ALTER TABLE "quality_reviews" ADD COLUMN     "skip_reason" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "enquiries_executor_id_created_at_idx" ON "enquiries"("executor_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "secondary_aid_applications_enquiry_id_idx" ON "secondary_aid_applications"("enquiry_id");

-- CreateIndex
CREATE INDEX "quality_reviews_reviewer_id_state_idx" ON "quality_reviews"("reviewer_id", "state");

-- The head's mark is one of three.
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_difficulty" CHECK (difficulty BETWEEN 1 AND 3);
ALTER TABLE "secondary_aid_applications" ADD CONSTRAINT "applications_difficulty" CHECK (difficulty BETWEEN 1 AND 3);
ALTER TABLE "aid_mandates" ADD CONSTRAINT "aid_mandates_difficulty" CHECK (difficulty BETWEEN 1 AND 3);

-- Days away end after they begin; nobody reads their own work.
ALTER TABLE "staff_absences" ADD CONSTRAINT "staff_absences_days" CHECK (from_on <= to_on);
ALTER TABLE "quality_reviews" ADD CONSTRAINT "quality_reviews_not_own" CHECK (reviewer_id IS DISTINCT FROM author_id);

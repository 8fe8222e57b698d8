-- When its worker was given an enquiry: three matters of violence in a row are those given one after the other, whoever
-- registered them. Those of before count from their registration.
ALTER TABLE "enquiries" ADD COLUMN "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "enquiries" SET "given_at" = "created_at";
CREATE INDEX "enquiries_executor_id_given_at_id_idx" ON "enquiries"("executor_id", "given_at" DESC, "id" DESC);

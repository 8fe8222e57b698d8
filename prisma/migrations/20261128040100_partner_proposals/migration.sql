-- AlterTable
ALTER TABLE "partner_proposals" ADD COLUMN "new_id" UUID;

-- AlterTable
ALTER TABLE "partners" ADD COLUMN "registry_code" TEXT NOT NULL DEFAULT '',
ADD COLUMN "phone_keys" TEXT[];

UPDATE "partners" SET "registry_code" = coalesce("content"->>'registryCode', '');

-- CreateIndex
CREATE INDEX "partner_proposals_new_id_idx" ON "partner_proposals"("new_id");

-- CreateIndex
CREATE INDEX "partners_registry_code_idx" ON "partners"("registry_code");

-- CreateIndex
CREATE INDEX "partners_phone_keys_idx" ON "partners" USING GIN ("phone_keys");

-- Two nightly runs at once leave one task.
CREATE UNIQUE INDEX "partner_tasks_one_stale_idx" ON "partner_tasks"("partner_id") WHERE "kind" = 'STALE' AND "done_at" IS NULL;

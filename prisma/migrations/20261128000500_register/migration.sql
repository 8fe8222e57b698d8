-- The day of the decision, for the register; repeats the one of the decision.
ALTER TABLE "secondary_aid_applications" ADD COLUMN "decided_on" DATE;
UPDATE "secondary_aid_applications" a SET "decided_on" = d."decided_on"
  FROM "secondary_aid_decisions" d WHERE d."application_id" = a."id";

DROP INDEX "secondary_aid_applications_executor_id_state_idx";
CREATE INDEX "secondary_aid_applications_unit_id_received_on_id_idx" ON "secondary_aid_applications"("unit_id", "received_on" DESC, "id" DESC);
CREATE INDEX "secondary_aid_applications_unit_id_decided_on_id_idx" ON "secondary_aid_applications"("unit_id", "decided_on" DESC, "id" DESC);
CREATE INDEX "secondary_aid_applications_category_idx" ON "secondary_aid_applications"("unit_id", "primary_category", "received_on" DESC, "id" DESC);
CREATE INDEX "secondary_aid_applications_executor_id_state_due_on_id_idx" ON "secondary_aid_applications"("executor_id", "state", "due_on", "id");
CREATE INDEX "secondary_aid_applications_executor_id_received_on_id_idx" ON "secondary_aid_applications"("executor_id", "received_on" DESC, "id" DESC);

-- CreateTable
CREATE TABLE "register_views" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "unit_ids" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "register_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "register_defaults" (
    "staff_id" UUID NOT NULL,
    "view_id" UUID NOT NULL,

    CONSTRAINT "register_defaults_pkey" PRIMARY KEY ("staff_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "register_views_staff_id_name_key" ON "register_views"("staff_id", "name");
CREATE INDEX "register_defaults_view_id_idx" ON "register_defaults"("view_id");

-- AddForeignKey
ALTER TABLE "register_views" ADD CONSTRAINT "register_views_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "register_defaults" ADD CONSTRAINT "register_defaults_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "register_views"("id") ON DELETE CASCADE ON UPDATE CASCADE;

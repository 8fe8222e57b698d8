-- CreateTable
CREATE TABLE "citizen_appeals" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "client_id" UUID,
    "enquiry_id" UUID,
    "mandate_id" UUID,
    "received_on" DATE NOT NULL,
    "way" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "is_repeat" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "substance" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT 'NOBODY',
    "about_staff_id" UUID,
    "about_provider_id" UUID,
    "about_name" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'REGISTERED',
    "executor_id" UUID,
    "term" TEXT NOT NULL DEFAULT 'GENERAL',
    "due_on" DATE NOT NULL,
    "answer_text" TEXT NOT NULL DEFAULT '',
    "answer_number" TEXT NOT NULL DEFAULT '',
    "answered_on" DATE,
    "result" TEXT,
    "registered_by_id" UUID NOT NULL,
    "closed_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "citizen_appeals_pkey" PRIMARY KEY ("id"),
    -- Whoever is complained of never works with the complaint, by whatever path it is written.
    CONSTRAINT "citizen_appeals_not_about_executor" CHECK ("executor_id" IS NULL OR "executor_id" IS DISTINCT FROM "about_staff_id")
);

-- CreateTable
CREATE TABLE "citizen_appeal_events" (
    "id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "on" DATE,
    "text" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "citizen_appeal_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "citizen_appeals_number_key" ON "citizen_appeals"("number");

-- CreateIndex
CREATE UNIQUE INDEX "citizen_appeals_enquiry_id_key" ON "citizen_appeals"("enquiry_id");

-- CreateIndex
CREATE INDEX "citizen_appeals_client_id_idx" ON "citizen_appeals"("client_id");

-- CreateIndex
CREATE INDEX "citizen_appeals_unit_id_received_on_id_idx" ON "citizen_appeals"("unit_id", "received_on", "id");

-- CreateIndex
CREATE INDEX "citizen_appeal_events_appeal_id_id_idx" ON "citizen_appeal_events"("appeal_id", "id");

-- What is open, by its term: of a unit, of an executor; and complaints that nobody has looked at.
CREATE INDEX "citizen_appeals_open_due_idx" ON "citizen_appeals"("unit_id", "due_on", "id") WHERE "closed_at" IS NULL;
CREATE INDEX "citizen_appeals_executor_due_idx" ON "citizen_appeals"("executor_id", "due_on", "id") WHERE "closed_at" IS NULL;
CREATE INDEX "citizen_appeals_new_complaints_idx" ON "citizen_appeals"("unit_id", "due_on", "id")
  WHERE "state" = 'REGISTERED' AND "kind" = 'COMPLAINT';

-- AddForeignKey
ALTER TABLE "citizen_appeals" ADD CONSTRAINT "citizen_appeals_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_appeals" ADD CONSTRAINT "citizen_appeals_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_appeals" ADD CONSTRAINT "citizen_appeals_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_appeals" ADD CONSTRAINT "citizen_appeals_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "aid_mandates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_appeals" ADD CONSTRAINT "citizen_appeals_executor_id_fkey" FOREIGN KEY ("executor_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_appeals" ADD CONSTRAINT "citizen_appeals_about_staff_id_fkey" FOREIGN KEY ("about_staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_appeals" ADD CONSTRAINT "citizen_appeals_about_provider_id_fkey" FOREIGN KEY ("about_provider_id") REFERENCES "aid_providers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citizen_appeal_events" ADD CONSTRAINT "citizen_appeal_events_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "citizen_appeals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER citizen_appeal_events_append_only BEFORE UPDATE ON "citizen_appeal_events" FOR EACH ROW EXECUTE FUNCTION is_append_only();

-- The register and the head's day change by themselves (decision 0019).
CREATE TRIGGER citizen_appeals_live AFTER INSERT OR UPDATE ON "citizen_appeals" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'appeals', 'today');

-- CreateTable
CREATE TABLE "secondary_aid_applications" (
    "id" UUID NOT NULL,
    "number" TEXT,
    "client_id" UUID NOT NULL,
    "enquiry_id" UUID,
    "unit_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "channel" TEXT NOT NULL DEFAULT 'PERSONAL',
    "executor_id" UUID NOT NULL,
    "first_contact_on" DATE,
    "received_on" DATE,
    "complete_on" DATE,
    "due_on" DATE,
    "content" JSONB NOT NULL DEFAULT '{}',
    "primary_category" TEXT,
    "assessment" JSONB,
    "rule_version" TEXT,
    "exception" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "secondary_aid_applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_papers" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "doc" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'SHOWN',
    "form" TEXT NOT NULL DEFAULT 'ORIGINAL_SHOWN',
    "number_sealed" BYTEA,
    "issuer" TEXT,
    "issued_on" DATE,
    "valid_to" DATE,
    "sheets" INTEGER,
    "note" TEXT,
    "received_on" DATE NOT NULL,
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "application_papers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_events" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "staff_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "application_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "secondary_aid_decisions" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "application_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "category_code" TEXT,
    "content" JSONB NOT NULL,
    "assessment" JSONB NOT NULL,
    "rule_version" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "secondary_aid_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "secondary_aid_applications_number_key" ON "secondary_aid_applications"("number");
CREATE INDEX "secondary_aid_applications_client_id_created_at_idx" ON "secondary_aid_applications"("client_id", "created_at");
CREATE INDEX "secondary_aid_applications_unit_id_state_due_on_id_idx" ON "secondary_aid_applications"("unit_id", "state", "due_on", "id");
CREATE INDEX "secondary_aid_applications_executor_id_state_idx" ON "secondary_aid_applications"("executor_id", "state");
CREATE UNIQUE INDEX "application_papers_application_id_doc_key" ON "application_papers"("application_id", "doc");
CREATE INDEX "application_events_application_id_id_idx" ON "application_events"("application_id", "id");
CREATE UNIQUE INDEX "secondary_aid_decisions_number_key" ON "secondary_aid_decisions"("number");
CREATE UNIQUE INDEX "secondary_aid_decisions_application_id_key" ON "secondary_aid_decisions"("application_id");

-- AddForeignKey
ALTER TABLE "secondary_aid_applications" ADD CONSTRAINT "secondary_aid_applications_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "secondary_aid_applications" ADD CONSTRAINT "secondary_aid_applications_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "secondary_aid_applications" ADD CONSTRAINT "secondary_aid_applications_executor_id_fkey" FOREIGN KEY ("executor_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "application_papers" ADD CONSTRAINT "application_papers_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "secondary_aid_applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "application_events" ADD CONSTRAINT "application_events_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "secondary_aid_applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "secondary_aid_decisions" ADD CONSTRAINT "secondary_aid_decisions_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "secondary_aid_applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

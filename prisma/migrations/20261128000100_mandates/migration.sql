-- CreateTable
CREATE TABLE "aid_providers" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "surname" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "patronymic" TEXT NOT NULL DEFAULT '',
    "sex" "Sex" NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "certificate" TEXT NOT NULL DEFAULT '',
    "register_entry" TEXT NOT NULL DEFAULT '',
    "contract" TEXT NOT NULL DEFAULT '',
    "contract_to" DATE,
    "languages" TEXT[],
    "knows_sign_language" BOOLEAN NOT NULL DEFAULT false,
    "topic_codes" TEXT[],
    "branch_codes" TEXT[],
    "place_codes" TEXT[],
    "capacity" INTEGER NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "staff_id" UUID,
    "retired_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "aid_providers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aid_provider_absences" (
    "provider_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "aid_provider_absences_pkey" PRIMARY KEY ("provider_id","ordinal")
);

-- CreateTable
CREATE TABLE "provider_appointments" (
    "application_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "waits_because" TEXT NOT NULL DEFAULT 'GRANTED',
    "waits_since" DATE NOT NULL,
    "due_on" DATE,
    "wishes" JSONB,
    "planned_provider_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "provider_appointments_pkey" PRIMARY KEY ("application_id")
);

-- CreateTable
CREATE TABLE "aid_mandates" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "application_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "provider_kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'ISSUED',
    "issued_on" DATE NOT NULL,
    "issued_by_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "contact_by" DATE NOT NULL,
    "replaces_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "aid_mandates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandate_events" (
    "id" UUID NOT NULL,
    "mandate_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "staff_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "way" TEXT,
    "reason" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "mandate_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandate_endings" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "application_id" UUID NOT NULL,
    "mandate_id" UUID,
    "kind" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mandate_endings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "aid_providers_staff_id_key" ON "aid_providers"("staff_id");
CREATE INDEX "aid_providers_unit_id_surname_given_name_id_idx" ON "aid_providers"("unit_id", "surname", "given_name", "id");
CREATE INDEX "provider_appointments_unit_id_due_on_application_id_idx" ON "provider_appointments"("unit_id", "due_on", "application_id");
CREATE UNIQUE INDEX "aid_mandates_number_key" ON "aid_mandates"("number");
CREATE INDEX "aid_mandates_application_id_id_idx" ON "aid_mandates"("application_id", "id");
CREATE INDEX "aid_mandates_unit_id_state_contact_by_id_idx" ON "aid_mandates"("unit_id", "state", "contact_by", "id");
CREATE INDEX "aid_mandates_provider_id_state_contact_by_id_idx" ON "aid_mandates"("provider_id", "state", "contact_by", "id");
CREATE INDEX "mandate_events_mandate_id_id_idx" ON "mandate_events"("mandate_id", "id");
CREATE UNIQUE INDEX "mandate_endings_number_key" ON "mandate_endings"("number");
CREATE UNIQUE INDEX "mandate_endings_mandate_id_key" ON "mandate_endings"("mandate_id");
CREATE INDEX "mandate_endings_application_id_id_idx" ON "mandate_endings"("application_id", "id");

-- One open mandate for an application, whatever two people press at once.
CREATE UNIQUE INDEX "aid_mandates_one_open_idx" ON "aid_mandates"("application_id") WHERE "state" IN ('ISSUED', 'ACCEPTED');

-- AddForeignKey
ALTER TABLE "aid_providers" ADD CONSTRAINT "aid_providers_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "aid_providers" ADD CONSTRAINT "aid_providers_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "aid_providers" ADD CONSTRAINT "aid_providers_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "aid_provider_absences" ADD CONSTRAINT "aid_provider_absences_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "aid_providers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "provider_appointments" ADD CONSTRAINT "provider_appointments_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "secondary_aid_applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "aid_mandates" ADD CONSTRAINT "aid_mandates_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "secondary_aid_applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "aid_mandates" ADD CONSTRAINT "aid_mandates_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "aid_mandates" ADD CONSTRAINT "aid_mandates_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "aid_providers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "aid_mandates" ADD CONSTRAINT "aid_mandates_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "aid_mandates"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "mandate_events" ADD CONSTRAINT "mandate_events_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "aid_mandates"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mandate_events" ADD CONSTRAINT "mandate_events_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mandate_endings" ADD CONSTRAINT "mandate_endings_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "secondary_aid_applications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "mandate_endings" ADD CONSTRAINT "mandate_endings_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "aid_mandates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was granted before mandates were kept here waits for a provider too: three days from its decision.
INSERT INTO "provider_appointments" ("application_id", "unit_id", "waits_since", "due_on")
SELECT a."id", a."unit_id", d."decided_on", d."decided_on" + 3
FROM "secondary_aid_applications" a JOIN "secondary_aid_decisions" d ON d."application_id" = a."id"
WHERE a."state" = 'GRANTED' AND d."kind" = 'GRANT';

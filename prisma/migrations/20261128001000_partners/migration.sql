-- CreateTable
CREATE TABLE "partners" (
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "checked_on" DATE,
    "checked_how" TEXT,
    "checked_by_id" UUID,
    "wrong_reports" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partners_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_offers" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "location_id" UUID,
    "kind" TEXT NOT NULL,
    "needs" TEXT[],
    "topic_codes" TEXT[],
    "docs" TEXT[],
    "place_codes" TEXT[],
    "area_codes" TEXT[],
    "languages" TEXT[],
    "accessibility" TEXT[],
    "audience" TEXT[],
    "min_age" SMALLINT,
    "max_age" SMALLINT,
    "accepts" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "open_week" int4multirange NOT NULL DEFAULT '{}'::int4multirange,
    "has_hours" BOOLEAN NOT NULL,
    "words" TEXT[],
    "is_open" BOOLEAN NOT NULL,
    "checked_on" DATE,
    "ordinal" SMALLINT NOT NULL,

    CONSTRAINT "partner_offers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_versions" (
    "partner_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "unit_id" UUID,
    "status" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "how" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "staff_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_versions_pkey" PRIMARY KEY ("partner_id","revision")
);

-- CreateTable
CREATE TABLE "partner_proposals" (
    "id" UUID NOT NULL,
    "partner_id" UUID,
    "unit_id" UUID,
    "import_id" UUID,
    "source" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "base_revision" INTEGER,
    "doubles" UUID[],
    "state" TEXT NOT NULL DEFAULT 'WAITING',
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "partner_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_imports" (
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "problems" JSONB NOT NULL DEFAULT '[]',
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "partner_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_links" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "referral_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "partner_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partner_tasks" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "fields" TEXT[],
    "note" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_on" DATE NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,

    CONSTRAINT "partner_tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referrals" (
    "id" UUID NOT NULL,
    "number" TEXT,
    "unit_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "client_id" UUID,
    "enquiry_id" UUID,
    "partner_id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "need" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "is_urgent" BOOLEAN NOT NULL DEFAULT false,
    "way" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "state_reason" TEXT,
    "content" JSONB NOT NULL,
    "handed_over" JSONB,
    "shared_data" TEXT[],
    "consent" JSONB,
    "booked_for" TIMESTAMPTZ(3),
    "handed_over_at" TIMESTAMPTZ(3),
    "answer_due_on" DATE,
    "reminded_at" TIMESTAMPTZ(3),
    "ask_on" DATE,
    "ask_answer" JSONB,
    "asked_at" TIMESTAMPTZ(3),
    "follows_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "referrals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_events" (
    "id" UUID NOT NULL,
    "referral_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "staff_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "referral_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unmet_needs" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "enquiry_id" UUID,
    "need" TEXT NOT NULL,
    "place_code" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "why" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolution" TEXT,

    CONSTRAINT "unmet_needs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "partners_unit_id_name_idx" ON "partners"("unit_id", "name");

-- CreateIndex
CREATE INDEX "partners_status_checked_on_idx" ON "partners"("status", "checked_on");

-- CreateIndex
CREATE INDEX "partner_offers_partner_id_idx" ON "partner_offers"("partner_id");

-- CreateIndex
CREATE INDEX "partner_offers_service_id_idx" ON "partner_offers"("service_id");

-- CreateIndex
CREATE INDEX "partner_offers_needs_idx" ON "partner_offers" USING GIN ("needs");

-- CreateIndex
CREATE INDEX "partner_offers_topic_codes_idx" ON "partner_offers" USING GIN ("topic_codes");

-- CreateIndex
CREATE INDEX "partner_offers_place_codes_idx" ON "partner_offers" USING GIN ("place_codes");

-- CreateIndex
CREATE INDEX "partner_offers_words_idx" ON "partner_offers" USING GIN ("words");

-- CreateIndex
CREATE INDEX "partner_proposals_partner_id_idx" ON "partner_proposals"("partner_id");

-- CreateIndex
CREATE INDEX "partner_proposals_state_unit_id_id_idx" ON "partner_proposals"("state", "unit_id", "id");

-- CreateIndex
CREATE INDEX "partner_proposals_import_id_state_id_idx" ON "partner_proposals"("import_id", "state", "id");

-- CreateIndex
CREATE INDEX "partner_imports_unit_id_started_at_idx" ON "partner_imports"("unit_id", "started_at");

-- CreateIndex
CREATE INDEX "partner_links_partner_id_idx" ON "partner_links"("partner_id");

-- CreateIndex
CREATE INDEX "partner_links_referral_id_idx" ON "partner_links"("referral_id");

-- CreateIndex
CREATE INDEX "partner_links_expires_at_idx" ON "partner_links"("expires_at");

-- CreateIndex
CREATE INDEX "partner_tasks_partner_id_done_at_idx" ON "partner_tasks"("partner_id", "done_at");

-- CreateIndex
CREATE INDEX "partner_tasks_unit_id_done_at_due_on_idx" ON "partner_tasks"("unit_id", "done_at", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "referrals_number_key" ON "referrals"("number");

-- CreateIndex
CREATE INDEX "referrals_client_id_created_at_idx" ON "referrals"("client_id", "created_at");

-- CreateIndex
CREATE INDEX "referrals_enquiry_id_idx" ON "referrals"("enquiry_id");

-- CreateIndex
CREATE INDEX "referrals_unit_id_created_at_idx" ON "referrals"("unit_id", "created_at");

-- CreateIndex
CREATE INDEX "referrals_unit_id_asked_at_ask_on_idx" ON "referrals"("unit_id", "asked_at", "ask_on");

-- CreateIndex
CREATE INDEX "referrals_partner_id_created_at_idx" ON "referrals"("partner_id", "created_at");

-- CreateIndex
CREATE INDEX "referrals_state_answer_due_on_idx" ON "referrals"("state", "answer_due_on");

-- CreateIndex
CREATE INDEX "referral_events_referral_id_at_idx" ON "referral_events"("referral_id", "at");

-- CreateIndex
CREATE INDEX "unmet_needs_unit_id_resolved_at_created_at_idx" ON "unmet_needs"("unit_id", "resolved_at", "created_at");

-- AddForeignKey
ALTER TABLE "partners" ADD CONSTRAINT "partners_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_offers" ADD CONSTRAINT "partner_offers_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partners"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_versions" ADD CONSTRAINT "partner_versions_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partners"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_proposals" ADD CONSTRAINT "partner_proposals_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partners"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_proposals" ADD CONSTRAINT "partner_proposals_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "partner_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_links" ADD CONSTRAINT "partner_links_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partners"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_links" ADD CONSTRAINT "partner_links_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referrals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_tasks" ADD CONSTRAINT "partner_tasks_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partners"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partners"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referrals" ADD CONSTRAINT "referrals_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "referrals"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral_events" ADD CONSTRAINT "referral_events_referral_id_fkey" FOREIGN KEY ("referral_id") REFERENCES "referrals"("id") ON DELETE CASCADE ON UPDATE CASCADE;


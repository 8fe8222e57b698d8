CREATE EXTENSION IF NOT EXISTS btree_gist;

-- AlterTable
ALTER TABLE "enquiries" ADD COLUMN     "difficulty" SMALLINT;

-- AlterTable
ALTER TABLE "aid_mandates" ADD COLUMN     "difficulty" SMALLINT;

-- CreateTable
CREATE TABLE "service_windows" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL DEFAULT '',
    "is_quick" BOOLEAN NOT NULL DEFAULT false,
    "ordinal" SMALLINT NOT NULL,
    "staff_id" UUID,
    "sat_down_at" TIMESTAMPTZ(3),
    "closed_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_windows_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue_tickets" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "number" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "is_quick" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT 'DESK',
    "client_id" UUID,
    "booking_id" UUID,
    "visit_id" UUID,
    "priority" SMALLINT NOT NULL DEFAULT 0,
    "priority_reason" TEXT,
    "language" TEXT NOT NULL DEFAULT 'uk',
    "state" TEXT NOT NULL DEFAULT 'WAITING',
    "window_id" UUID,
    "staff_id" UUID,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "arrived_at" TIMESTAMPTZ(3) NOT NULL,
    "called_at" TIMESTAMPTZ(3),
    "call_count" SMALLINT NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "told_minutes" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "queue_tickets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_events" (
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "staff_id" UUID,
    "window_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "ticket_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking_calendars" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "staff_id" UUID,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[],
    "ways" TEXT[],
    "slot_minutes" INTEGER NOT NULL,
    "gap_minutes" INTEGER NOT NULL DEFAULT 0,
    "hours" JSONB NOT NULL,
    "days_ahead" INTEGER NOT NULL DEFAULT 30,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "closed_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "booking_calendars_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bookings" (
    "id" UUID NOT NULL,
    "number" TEXT,
    "unit_id" UUID NOT NULL,
    "client_id" UUID,
    "enquiry_id" UUID,
    "mandate_id" UUID,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'HELD',
    "held_until" TIMESTAMPTZ(3),
    "way" TEXT NOT NULL DEFAULT 'IN_PERSON',
    "video_link" TEXT NOT NULL DEFAULT '',
    "purpose" TEXT NOT NULL DEFAULT 'CONSULTATION',
    "language" TEXT NOT NULL DEFAULT 'uk',
    "interpreter" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "remind_by" TEXT NOT NULL DEFAULT 'NONE',
    "cancel_reason" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "booked_at" TIMESTAMPTZ(3),
    "checked_in_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bookings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "booking_slots" (
    "booking_id" UUID NOT NULL,
    "calendar_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "booking_slots_pkey" PRIMARY KEY ("booking_id","calendar_id")
);

-- CreateTable
CREATE TABLE "booking_events" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "staff_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "booking_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feeds" (
    "id" UUID NOT NULL,
    "calendar_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "centre_transfers" (
    "id" UUID NOT NULL,
    "client_id" UUID,
    "enquiry_id" UUID,
    "application_id" UUID,
    "from_unit_id" UUID NOT NULL,
    "to_unit_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "papers" TEXT[],
    "state" TEXT NOT NULL DEFAULT 'PROPOSED',
    "status_before" TEXT,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_by_id" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "accept_by" DATE,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_reason" TEXT,
    "new_executor_id" UUID,
    "client_told_on" DATE,
    "client_told_way" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "centre_transfers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_absences" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_absences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_notices" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "from_staff_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quality_reviews" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "enquiry_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'WAITING',
    "reviewer_id" UUID,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "feedback" TEXT NOT NULL DEFAULT '',
    "reviewed_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "author_answer" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quality_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "orphan_contacts" (
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "fault" TEXT NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "orphan_contacts_pkey" PRIMARY KEY ("subject","subject_id","fault")
);

-- CreateTable
CREATE TABLE "case_duties" (
    "id" UUID NOT NULL,
    "mandate_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "details" JSONB NOT NULL DEFAULT '{}',
    "remind_days" SMALLINT[],
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "result" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "case_duties_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_notes" (
    "id" UUID NOT NULL,
    "mandate_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "is_private" BOOLEAN NOT NULL DEFAULT false,
    "on_day" DATE NOT NULL,
    "sealed" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "case_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_documents" (
    "id" UUID NOT NULL,
    "mandate_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "template_id" UUID,
    "title" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "filed_on" DATE,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "case_documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_time" (
    "id" UUID NOT NULL,
    "mandate_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "on_day" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_time_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_plans" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "enquiry_id" UUID,
    "application_id" UUID,
    "owner_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'ACTIVE',
    "content" JSONB NOT NULL,
    "review_on" DATE,
    "closed_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "case_plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_plan_versions" (
    "plan_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "how" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "staff_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_plan_versions_pkey" PRIMARY KEY ("plan_id","revision")
);

-- CreateTable
CREATE TABLE "matter_parties" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "enquiry_id" UUID,
    "application_id" UUID,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_organisation" BOOLEAN NOT NULL DEFAULT false,
    "birth_date" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "is_stated" BOOLEAN NOT NULL DEFAULT false,
    "added_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "matter_parties_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party_name_forms" (
    "party_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "surname_key" TEXT NOT NULL,
    "given_key" TEXT NOT NULL,
    "patronymic_key" TEXT NOT NULL,
    "birth_date" DATE,

    CONSTRAINT "party_name_forms_pkey" PRIMARY KEY ("party_id","ordinal")
);

-- CreateTable
CREATE TABLE "conflict_checks" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "enquiry_id" UUID,
    "application_id" UUID,
    "mandate_id" UUID,
    "occasion" TEXT NOT NULL,
    "hits" JSONB NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conflict_checks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "service_windows_staff_id_key" ON "service_windows"("staff_id");

-- CreateIndex
CREATE INDEX "service_windows_unit_id_ordinal_idx" ON "service_windows"("unit_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "queue_tickets_booking_id_key" ON "queue_tickets"("booking_id");

-- CreateIndex
CREATE INDEX "queue_tickets_unit_id_day_state_idx" ON "queue_tickets"("unit_id", "day", "state");

-- CreateIndex
CREATE INDEX "queue_tickets_client_id_idx" ON "queue_tickets"("client_id");

-- CreateIndex
CREATE INDEX "queue_tickets_visit_id_idx" ON "queue_tickets"("visit_id");

-- CreateIndex
CREATE UNIQUE INDEX "queue_tickets_unit_id_day_number_key" ON "queue_tickets"("unit_id", "day", "number");

-- CreateIndex
CREATE INDEX "ticket_events_ticket_id_at_idx" ON "ticket_events"("ticket_id", "at");

-- CreateIndex
CREATE INDEX "booking_calendars_unit_id_kind_idx" ON "booking_calendars"("unit_id", "kind");

-- CreateIndex
CREATE INDEX "booking_calendars_staff_id_idx" ON "booking_calendars"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "bookings_number_key" ON "bookings"("number");

-- CreateIndex
CREATE INDEX "bookings_unit_id_starts_at_idx" ON "bookings"("unit_id", "starts_at");

-- CreateIndex
CREATE INDEX "bookings_client_id_starts_at_idx" ON "bookings"("client_id", "starts_at");

-- CreateIndex
CREATE INDEX "bookings_enquiry_id_idx" ON "bookings"("enquiry_id");

-- CreateIndex
CREATE INDEX "bookings_mandate_id_idx" ON "bookings"("mandate_id");

-- CreateIndex
CREATE INDEX "bookings_state_held_until_idx" ON "bookings"("state", "held_until");

-- CreateIndex
CREATE INDEX "booking_slots_calendar_id_starts_at_idx" ON "booking_slots"("calendar_id", "starts_at");

-- CreateIndex
CREATE INDEX "booking_events_booking_id_at_idx" ON "booking_events"("booking_id", "at");

-- CreateIndex
CREATE INDEX "calendar_feeds_staff_id_idx" ON "calendar_feeds"("staff_id");

-- CreateIndex
CREATE INDEX "calendar_feeds_calendar_id_idx" ON "calendar_feeds"("calendar_id");

-- CreateIndex
CREATE INDEX "centre_transfers_enquiry_id_idx" ON "centre_transfers"("enquiry_id");

-- CreateIndex
CREATE INDEX "centre_transfers_application_id_idx" ON "centre_transfers"("application_id");

-- CreateIndex
CREATE INDEX "centre_transfers_from_unit_id_state_accept_by_idx" ON "centre_transfers"("from_unit_id", "state", "accept_by");

-- CreateIndex
CREATE INDEX "centre_transfers_to_unit_id_state_accept_by_idx" ON "centre_transfers"("to_unit_id", "state", "accept_by");

-- CreateIndex
CREATE INDEX "staff_absences_staff_id_to_on_idx" ON "staff_absences"("staff_id", "to_on");

-- CreateIndex
CREATE INDEX "staff_notices_staff_id_seen_at_created_at_idx" ON "staff_notices"("staff_id", "seen_at", "created_at");

-- CreateIndex
CREATE INDEX "quality_reviews_unit_id_state_created_at_idx" ON "quality_reviews"("unit_id", "state", "created_at");

-- CreateIndex
CREATE INDEX "quality_reviews_author_id_reviewed_at_idx" ON "quality_reviews"("author_id", "reviewed_at");

-- CreateIndex
CREATE UNIQUE INDEX "quality_reviews_period_enquiry_id_key" ON "quality_reviews"("period", "enquiry_id");

-- CreateIndex
CREATE INDEX "orphan_contacts_unit_id_found_at_idx" ON "orphan_contacts"("unit_id", "found_at");

-- CreateIndex
CREATE INDEX "case_duties_mandate_id_state_due_on_idx" ON "case_duties"("mandate_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "case_duties_state_due_on_idx" ON "case_duties"("state", "due_on");

-- CreateIndex
CREATE INDEX "case_notes_mandate_id_on_day_idx" ON "case_notes"("mandate_id", "on_day");

-- CreateIndex
CREATE INDEX "case_documents_mandate_id_updated_at_idx" ON "case_documents"("mandate_id", "updated_at");

-- CreateIndex
CREATE INDEX "case_time_mandate_id_on_day_idx" ON "case_time"("mandate_id", "on_day");

-- CreateIndex
CREATE INDEX "case_plans_client_id_created_at_idx" ON "case_plans"("client_id", "created_at");

-- CreateIndex
CREATE INDEX "case_plans_unit_id_state_review_on_idx" ON "case_plans"("unit_id", "state", "review_on");

-- CreateIndex
CREATE INDEX "case_plans_owner_id_state_review_on_idx" ON "case_plans"("owner_id", "state", "review_on");

-- CreateIndex
CREATE INDEX "matter_parties_client_id_idx" ON "matter_parties"("client_id");

-- CreateIndex
CREATE INDEX "matter_parties_enquiry_id_idx" ON "matter_parties"("enquiry_id");

-- CreateIndex
CREATE INDEX "matter_parties_application_id_idx" ON "matter_parties"("application_id");

-- CreateIndex
CREATE INDEX "party_name_forms_surname_key_given_key_patronymic_key_party_idx" ON "party_name_forms"("surname_key", "given_key", "patronymic_key", "party_id");

-- CreateIndex
CREATE INDEX "conflict_checks_enquiry_id_at_idx" ON "conflict_checks"("enquiry_id", "at");

-- CreateIndex
CREATE INDEX "conflict_checks_application_id_at_idx" ON "conflict_checks"("application_id", "at");

-- CreateIndex
CREATE INDEX "conflict_checks_mandate_id_at_idx" ON "conflict_checks"("mandate_id", "at");

-- CreateIndex
CREATE INDEX "conflict_checks_unit_id_verdict_at_idx" ON "conflict_checks"("unit_id", "verdict", "at");

-- AddForeignKey
ALTER TABLE "service_windows" ADD CONSTRAINT "service_windows_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_windows" ADD CONSTRAINT "service_windows_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_tickets" ADD CONSTRAINT "queue_tickets_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_tickets" ADD CONSTRAINT "queue_tickets_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_tickets" ADD CONSTRAINT "queue_tickets_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_tickets" ADD CONSTRAINT "queue_tickets_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_tickets" ADD CONSTRAINT "queue_tickets_window_id_fkey" FOREIGN KEY ("window_id") REFERENCES "service_windows"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_tickets" ADD CONSTRAINT "queue_tickets_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_events" ADD CONSTRAINT "ticket_events_ticket_id_fkey" FOREIGN KEY ("ticket_id") REFERENCES "queue_tickets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking_calendars" ADD CONSTRAINT "booking_calendars_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking_calendars" ADD CONSTRAINT "booking_calendars_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bookings" ADD CONSTRAINT "bookings_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "aid_mandates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking_slots" ADD CONSTRAINT "booking_slots_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking_slots" ADD CONSTRAINT "booking_slots_calendar_id_fkey" FOREIGN KEY ("calendar_id") REFERENCES "booking_calendars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking_events" ADD CONSTRAINT "booking_events_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "bookings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_calendar_id_fkey" FOREIGN KEY ("calendar_id") REFERENCES "booking_calendars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centre_transfers" ADD CONSTRAINT "centre_transfers_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centre_transfers" ADD CONSTRAINT "centre_transfers_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centre_transfers" ADD CONSTRAINT "centre_transfers_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "secondary_aid_applications"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centre_transfers" ADD CONSTRAINT "centre_transfers_from_unit_id_fkey" FOREIGN KEY ("from_unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "centre_transfers" ADD CONSTRAINT "centre_transfers_to_unit_id_fkey" FOREIGN KEY ("to_unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_absences" ADD CONSTRAINT "staff_absences_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_notices" ADD CONSTRAINT "staff_notices_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quality_reviews" ADD CONSTRAINT "quality_reviews_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quality_reviews" ADD CONSTRAINT "quality_reviews_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_duties" ADD CONSTRAINT "case_duties_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "aid_mandates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "aid_mandates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_documents" ADD CONSTRAINT "case_documents_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "aid_mandates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_documents" ADD CONSTRAINT "case_documents_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_time" ADD CONSTRAINT "case_time_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "aid_mandates"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_time" ADD CONSTRAINT "case_time_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_plans" ADD CONSTRAINT "case_plans_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_plans" ADD CONSTRAINT "case_plans_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_plans" ADD CONSTRAINT "case_plans_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_plans" ADD CONSTRAINT "case_plans_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "secondary_aid_applications"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_plans" ADD CONSTRAINT "case_plans_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_plan_versions" ADD CONSTRAINT "case_plan_versions_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "case_plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_parties" ADD CONSTRAINT "matter_parties_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_parties" ADD CONSTRAINT "matter_parties_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matter_parties" ADD CONSTRAINT "matter_parties_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "secondary_aid_applications"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party_name_forms" ADD CONSTRAINT "party_name_forms_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "matter_parties"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_checks" ADD CONSTRAINT "conflict_checks_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_checks" ADD CONSTRAINT "conflict_checks_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_checks" ADD CONSTRAINT "conflict_checks_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "secondary_aid_applications"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_checks" ADD CONSTRAINT "conflict_checks_mandate_id_fkey" FOREIGN KEY ("mandate_id") REFERENCES "aid_mandates"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A calendar is never booked twice for the same time, whoever asks at once (R24).
ALTER TABLE "booking_slots" ADD CONSTRAINT "booking_slots_no_overlap"
  EXCLUDE USING gist ("calendar_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("is_active");
ALTER TABLE "booking_slots" ADD CONSTRAINT "booking_slots_forward" CHECK ("starts_at" < "ends_at");

-- One owner at any time: a matter is on the way to one centre at most.
CREATE UNIQUE INDEX "centre_transfers_open_enquiry_key" ON "centre_transfers"("enquiry_id") WHERE "state" IN ('PROPOSED', 'SENT');
CREATE UNIQUE INDEX "centre_transfers_open_application_key" ON "centre_transfers"("application_id") WHERE "state" IN ('PROPOSED', 'SENT');
ALTER TABLE "centre_transfers" ADD CONSTRAINT "centre_transfers_of_one" CHECK (num_nonnulls("enquiry_id", "application_id") = 1);
ALTER TABLE "centre_transfers" ADD CONSTRAINT "centre_transfers_elsewhere" CHECK ("from_unit_id" <> "to_unit_id");

-- Names of parties are found like those of cards.
ALTER TABLE "party_name_forms" ALTER COLUMN "surname_key" TYPE TEXT COLLATE "C",
  ALTER COLUMN "given_key" TYPE TEXT COLLATE "C", ALTER COLUMN "patronymic_key" TYPE TEXT COLLATE "C";

-- What is open in a centre, by its term: few of many.
CREATE INDEX "enquiries_open_due_idx" ON "enquiries"("unit_id", "due_on", "id") WHERE "closed_at" IS NULL;

CREATE FUNCTION is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
CREATE TRIGGER ticket_events_append_only BEFORE UPDATE ON "ticket_events" FOR EACH ROW EXECUTE FUNCTION is_append_only();
CREATE TRIGGER booking_events_append_only BEFORE UPDATE ON "booking_events" FOR EACH ROW EXECUTE FUNCTION is_append_only();
CREATE TRIGGER case_plan_versions_append_only BEFORE UPDATE ON "case_plan_versions" FOR EACH ROW EXECUTE FUNCTION is_append_only();

-- What screens show changes by itself: whoever changes a row, by whatever path, every web process hears that something of
-- this kind changed for the unit or the worker, and nothing more (decision 0019). Equal announcements of a transaction are one.
CREATE FUNCTION tell_live() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner_column text := TG_ARGV[0];
  kind text;
  now_of text := to_jsonb(NEW) ->> owner_column;
  once_of text := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) ->> owner_column END;
BEGIN
  FOREACH kind IN ARRAY TG_ARGV[1:] LOOP
    IF now_of IS NOT NULL THEN PERFORM pg_notify('live', kind || ':' || now_of); END IF;
    IF once_of IS DISTINCT FROM now_of AND once_of IS NOT NULL THEN PERFORM pg_notify('live', kind || ':' || once_of); END IF;
  END LOOP;
  RETURN NULL;
END $$;

-- Of a case: the worker whose mandate it is.
CREATE FUNCTION tell_case() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  staff uuid;
BEGIN
  SELECT p.staff_id INTO staff FROM aid_mandates m JOIN aid_providers p ON p.id = m.provider_id
  WHERE m.id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
  IF staff IS NOT NULL THEN PERFORM pg_notify('live', 'cases:' || staff); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER queue_tickets_live AFTER INSERT OR UPDATE ON "queue_tickets" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'hall');
CREATE TRIGGER service_windows_live AFTER INSERT OR UPDATE ON "service_windows" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'hall');
CREATE TRIGGER bookings_live AFTER INSERT OR UPDATE ON "bookings" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'bookings', 'today');
CREATE TRIGGER booking_calendars_live AFTER INSERT OR UPDATE ON "booking_calendars" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'bookings');
CREATE TRIGGER applications_live_new AFTER INSERT ON "secondary_aid_applications" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'decisions', 'today');
CREATE TRIGGER applications_live AFTER UPDATE ON "secondary_aid_applications" FOR EACH ROW
  WHEN ((OLD.state, OLD.due_on, OLD.executor_id, OLD.unit_id, OLD.exceptions) IS DISTINCT FROM (NEW.state, NEW.due_on, NEW.executor_id, NEW.unit_id, NEW.exceptions))
  EXECUTE FUNCTION tell_live('unit_id', 'decisions', 'today');
CREATE TRIGGER provider_appointments_live AFTER INSERT OR UPDATE ON "provider_appointments" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'mandates', 'today');
CREATE TRIGGER aid_mandates_live AFTER INSERT OR UPDATE ON "aid_mandates" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'mandates', 'today');
CREATE TRIGGER aid_mandates_case AFTER INSERT OR UPDATE ON "aid_mandates" FOR EACH ROW EXECUTE FUNCTION tell_case('id');
CREATE TRIGGER case_duties_case AFTER INSERT OR UPDATE ON "case_duties" FOR EACH ROW EXECUTE FUNCTION tell_case('mandate_id');
CREATE TRIGGER enquiries_live_new AFTER INSERT ON "enquiries" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'today');
CREATE TRIGGER enquiries_live AFTER UPDATE ON "enquiries" FOR EACH ROW
  WHEN ((OLD.status, OLD.due_on, OLD.executor_id, OLD.unit_id, OLD.closed_at) IS DISTINCT FROM (NEW.status, NEW.due_on, NEW.executor_id, NEW.unit_id, NEW.closed_at))
  EXECUTE FUNCTION tell_live('unit_id', 'today');
CREATE TRIGGER referrals_live AFTER INSERT OR UPDATE ON "referrals" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'referrals', 'today');
CREATE TRIGGER centre_transfers_live_from AFTER INSERT OR UPDATE ON "centre_transfers" FOR EACH ROW EXECUTE FUNCTION tell_live('from_unit_id', 'today');
CREATE TRIGGER centre_transfers_live_to AFTER INSERT OR UPDATE ON "centre_transfers" FOR EACH ROW EXECUTE FUNCTION tell_live('to_unit_id', 'today');
CREATE TRIGGER card_openings_live AFTER INSERT OR UPDATE ON "card_openings" FOR EACH ROW EXECUTE FUNCTION tell_live('home_unit_id', 'today');
CREATE TRIGGER partner_tasks_live AFTER INSERT OR UPDATE ON "partner_tasks" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'today');
CREATE TRIGGER conflict_checks_live AFTER INSERT OR UPDATE ON "conflict_checks" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'today');
CREATE TRIGGER quality_reviews_live AFTER INSERT OR UPDATE ON "quality_reviews" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'today');
CREATE TRIGGER orphan_contacts_live AFTER INSERT OR UPDATE ON "orphan_contacts" FOR EACH ROW EXECUTE FUNCTION tell_live('unit_id', 'today');
CREATE TRIGGER staff_notices_live AFTER INSERT OR UPDATE ON "staff_notices" FOR EACH ROW EXECUTE FUNCTION tell_live('staff_id', 'notices');

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('COORDINATION_CENTRE', 'INTER_REGIONAL_CENTRE', 'REGIONAL_CENTRE', 'LOCAL_CENTRE', 'BUREAU', 'ACCESS_POINT');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('FRONTLINER', 'LAWYER', 'HEAD', 'ADMINISTRATOR', 'ANALYST', 'AUDITOR');

-- CreateEnum
CREATE TYPE "GrammaticalGender" AS ENUM ('FEMININE', 'MASCULINE');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('FEMALE', 'MALE', 'NOT_STATED');

-- CreateEnum
CREATE TYPE "IdentityLevel" AS ENUM ('NONE', 'DECLARED', 'DOCUMENT');

-- CreateTable
CREATE TABLE "units" (
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "code" TEXT NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "path" UUID[],
    "phone" TEXT,
    "address" TEXT,
    "hours" TEXT,
    "email" TEXT,
    "place_code" TEXT,
    "closed_on" DATE,

    CONSTRAINT "units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL DEFAULT '',
    "position_en" TEXT NOT NULL DEFAULT '',
    "gender" "GrammaticalGender" NOT NULL DEFAULT 'FEMININE',
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'uk',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "single_key_shortcuts" BOOLEAN NOT NULL DEFAULT true,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_roles" (
    "staff_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "role" "Role" NOT NULL,

    CONSTRAINT "staff_roles_pkey" PRIMARY KEY ("staff_id","unit_id","role")
);

-- CreateTable
CREATE TABLE "staff_sessions" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "browser" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "staff_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttles" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_throttles_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "chain" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "staff_id" UUID,
    "unit_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID,
    "subject_unit_id" UUID,
    "details" JSONB NOT NULL,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("chain","seq")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "staff_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "request_hash" BYTEA NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("staff_id","key")
);

-- CreateTable
CREATE TABLE "drafts" (
    "staff_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "sealed" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("staff_id","key")
);

-- CreateTable
CREATE TABLE "number_series" (
    "series" TEXT NOT NULL,
    "next" INTEGER NOT NULL,

    CONSTRAINT "number_series_pkey" PRIMARY KEY ("series")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "places" (
    "code" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "parent_code" TEXT,
    "region_name" TEXT,
    "district_name" TEXT,
    "community_name" TEXT,
    "weight" INTEGER NOT NULL DEFAULT 3,
    "closed_on" DATE,

    CONSTRAINT "places_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "clients" (
    "id" UUID NOT NULL,
    "card_number" TEXT NOT NULL,
    "home_unit_id" UUID NOT NULL,
    "surname" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "patronymic" TEXT,
    "latin_name" TEXT,
    "former_surnames" TEXT[],
    "birth_date" DATE,
    "birth_year" INTEGER,
    "sex" "Sex" NOT NULL DEFAULT 'NOT_STATED',
    "identity_level" "IdentityLevel" NOT NULL,
    "no_tax_id_reason" TEXT,
    "preferred_language" TEXT NOT NULL DEFAULT 'uk',
    "interpreter" TEXT,
    "accessibility_needs" TEXT[],
    "citizenship" TEXT,
    "status_in_ukraine" TEXT,
    "email" TEXT,
    "messenger" TEXT,
    "source_of_knowledge" TEXT,
    "employment" TEXT,
    "education" TEXT,
    "marital_status" TEXT,
    "household_size" INTEGER,
    "dependants" INTEGER,
    "social_statuses" TEXT[],
    "disability_group" TEXT,
    "handling_note" TEXT,
    "is_protected" BOOLEAN NOT NULL DEFAULT false,
    "protected_reason" TEXT,
    "protected_review_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "merged_into_id" UUID,
    "registered_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "import_key" BYTEA,

    CONSTRAINT "clients_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_phones" (
    "client_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "e164" TEXT NOT NULL,
    "digits_reversed" TEXT NOT NULL,
    "owner" TEXT NOT NULL DEFAULT 'SELF',
    "owner_note" TEXT,
    "safe_to_call" BOOLEAN NOT NULL DEFAULT true,
    "safe_from" TEXT,
    "safe_to" TEXT,

    CONSTRAINT "client_phones_pkey" PRIMARY KEY ("client_id","ordinal")
);

-- CreateTable
CREATE TABLE "client_documents" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number_sealed" BYTEA NOT NULL,
    "number_hash" BYTEA NOT NULL,
    "issuer" TEXT,
    "issued_on" DATE,
    "valid_to" DATE,
    "form_seen" TEXT,
    "shown_on" DATE,

    CONSTRAINT "client_documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_addresses" (
    "client_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "place_code" TEXT,
    "place_typed" TEXT,
    "street" TEXT,
    "house" TEXT,
    "flat" TEXT,
    "postal_index" TEXT,
    "note" TEXT,

    CONSTRAINT "client_addresses_pkey" PRIMARY KEY ("client_id","purpose")
);

-- CreateTable
CREATE TABLE "data_consents" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "text_version" TEXT NOT NULL,
    "scopes" TEXT[],
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "data_consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_representatives" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "document" TEXT,
    "scope" TEXT,
    "phone" TEXT,
    "valid_to" DATE,

    CONSTRAINT "legal_representatives_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_changes" (
    "client_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "staff_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fields" TEXT[],
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "client_changes_pkey" PRIMARY KEY ("client_id","revision")
);

-- CreateTable
CREATE TABLE "card_openings" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by_id" UUID,
    "home_unit_id" UUID NOT NULL,

    CONSTRAINT "card_openings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "anonymous_records" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sex" "Sex" NOT NULL DEFAULT 'NOT_STATED',
    "age_group" TEXT,

    CONSTRAINT "anonymous_records_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visits" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "client_id" UUID,
    "anonymous_id" UUID,
    "channel" TEXT NOT NULL,
    "is_first" BOOLEAN NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'uk',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "wrap_up_note" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,

    CONSTRAINT "visits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enquiries" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "visit_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "client_id" UUID,
    "executor_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "status" TEXT NOT NULL,
    "form" TEXT NOT NULL DEFAULT 'ORAL',
    "client_words" TEXT NOT NULL DEFAULT '',
    "agreed_wording" TEXT NOT NULL DEFAULT '',
    "branch_code" TEXT,
    "topic_code" TEXT,
    "opposing_party" TEXT,
    "stage" TEXT,
    "desired_result" TEXT,
    "papers_shown" TEXT[],
    "papers_to_bring" TEXT[],
    "linked_problems" TEXT[],
    "mediation" JSONB NOT NULL DEFAULT '{}',
    "is_urgent" BOOLEAN NOT NULL DEFAULT false,
    "urgency_reason" TEXT,
    "asked_questions" TEXT[],
    "help_answers" JSONB NOT NULL DEFAULT '{}',
    "help_recommended" TEXT,
    "help_kind" TEXT,
    "help_override_reason" TEXT,
    "answer_text" TEXT NOT NULL DEFAULT '',
    "legal_basis" TEXT NOT NULL DEFAULT '',
    "result_code" TEXT,
    "duration_minutes" INTEGER,
    "next_steps" JSONB NOT NULL DEFAULT '[]',
    "written_kind" TEXT,
    "received_on" DATE,
    "due_on" DATE,
    "answered_on" DATE,
    "answer_way" TEXT,
    "forwarded_to" TEXT,
    "forwarded_on" DATE,
    "to_do" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "enquiries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enquiry_deadlines" (
    "id" UUID NOT NULL,
    "enquiry_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "counting" JSONB NOT NULL DEFAULT '{}',
    "met_at" TIMESTAMPTZ(3),

    CONSTRAINT "enquiry_deadlines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_templates" (
    "id" UUID NOT NULL,
    "unit_id" UUID,
    "kind" TEXT NOT NULL,
    "branch_code" TEXT,
    "topic_code" TEXT,
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "legal_basis" TEXT NOT NULL DEFAULT '',
    "is_confirmed" BOOLEAN NOT NULL DEFAULT false,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "answer_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issued_papers" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "client_id" UUID,
    "visit_id" UUID,
    "enquiry_id" UUID,
    "issued_by_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sealed" BYTEA NOT NULL,
    "sha256" BYTEA NOT NULL,

    CONSTRAINT "issued_papers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_imports" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "file_sha256" BYTEA NOT NULL,
    "is_dry_run" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "rows_total" INTEGER,
    "rows_read" INTEGER NOT NULL DEFAULT 0,
    "rows_created" INTEGER NOT NULL DEFAULT 0,
    "rows_known" INTEGER NOT NULL DEFAULT 0,
    "rows_rejected" INTEGER NOT NULL DEFAULT 0,
    "likely_duplicates" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_imports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "units_code_key" ON "units"("code");

-- CreateIndex
CREATE INDEX "units_parent_id_idx" ON "units"("parent_id");

-- CreateIndex
CREATE INDEX "units_path_idx" ON "units" USING GIN ("path");

-- CreateIndex
CREATE UNIQUE INDEX "staff_email_key" ON "staff"("email");

-- CreateIndex
CREATE INDEX "staff_roles_unit_id_idx" ON "staff_roles"("unit_id");

-- CreateIndex
CREATE INDEX "staff_sessions_staff_id_idx" ON "staff_sessions"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_token_hash_key" ON "api_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "api_tokens_staff_id_idx" ON "api_tokens"("staff_id");

-- CreateIndex
CREATE INDEX "audit_entries_subject_subject_id_at_idx" ON "audit_entries"("subject", "subject_id", "at");

-- CreateIndex
CREATE INDEX "audit_entries_subject_unit_id_at_idx" ON "audit_entries"("subject_unit_id", "at");

-- CreateIndex
CREATE INDEX "audit_entries_at_idx" ON "audit_entries"("at");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE INDEX "drafts_updated_at_idx" ON "drafts"("updated_at");

-- CreateIndex
CREATE INDEX "places_parent_code_idx" ON "places"("parent_code");

-- CreateIndex
CREATE UNIQUE INDEX "clients_card_number_key" ON "clients"("card_number");

-- CreateIndex
CREATE UNIQUE INDEX "clients_import_key_key" ON "clients"("import_key");

-- CreateIndex
CREATE INDEX "clients_home_unit_id_created_at_idx" ON "clients"("home_unit_id", "created_at");

-- CreateIndex
CREATE INDEX "client_documents_client_id_idx" ON "client_documents"("client_id");

-- CreateIndex
CREATE INDEX "client_documents_number_hash_idx" ON "client_documents"("number_hash");

-- CreateIndex
CREATE INDEX "client_addresses_place_code_idx" ON "client_addresses"("place_code");

-- CreateIndex
CREATE INDEX "data_consents_client_id_idx" ON "data_consents"("client_id");

-- CreateIndex
CREATE INDEX "legal_representatives_client_id_idx" ON "legal_representatives"("client_id");

-- CreateIndex
CREATE INDEX "card_openings_staff_id_client_id_until_idx" ON "card_openings"("staff_id", "client_id", "until");

-- CreateIndex
CREATE INDEX "card_openings_home_unit_id_acknowledged_at_idx" ON "card_openings"("home_unit_id", "acknowledged_at");

-- CreateIndex
CREATE INDEX "anonymous_records_unit_id_at_idx" ON "anonymous_records"("unit_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "visits_number_key" ON "visits"("number");

-- CreateIndex
CREATE INDEX "visits_client_id_started_at_idx" ON "visits"("client_id", "started_at");

-- CreateIndex
CREATE INDEX "visits_unit_id_started_at_idx" ON "visits"("unit_id", "started_at");

-- CreateIndex
CREATE INDEX "visits_staff_id_ended_at_idx" ON "visits"("staff_id", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "enquiries_number_key" ON "enquiries"("number");

-- CreateIndex
CREATE INDEX "enquiries_client_id_created_at_idx" ON "enquiries"("client_id", "created_at");

-- CreateIndex
CREATE INDEX "enquiries_executor_id_closed_at_due_on_idx" ON "enquiries"("executor_id", "closed_at", "due_on");

-- CreateIndex
CREATE INDEX "enquiries_unit_id_created_at_idx" ON "enquiries"("unit_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "enquiries_visit_id_ordinal_key" ON "enquiries"("visit_id", "ordinal");

-- CreateIndex
CREATE INDEX "enquiry_deadlines_enquiry_id_idx" ON "enquiry_deadlines"("enquiry_id");

-- CreateIndex
CREATE INDEX "enquiry_deadlines_due_on_idx" ON "enquiry_deadlines"("due_on");

-- CreateIndex
CREATE INDEX "answer_templates_kind_branch_code_idx" ON "answer_templates"("kind", "branch_code");

-- CreateIndex
CREATE INDEX "issued_papers_client_id_idx" ON "issued_papers"("client_id");

-- CreateIndex
CREATE INDEX "issued_papers_visit_id_idx" ON "issued_papers"("visit_id");

-- CreateIndex
CREATE INDEX "client_imports_unit_id_created_at_idx" ON "client_imports"("unit_id", "created_at");

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "units"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clients" ADD CONSTRAINT "clients_home_unit_id_fkey" FOREIGN KEY ("home_unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_phones" ADD CONSTRAINT "client_phones_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_documents" ADD CONSTRAINT "client_documents_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_addresses" ADD CONSTRAINT "client_addresses_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_addresses" ADD CONSTRAINT "client_addresses_place_code_fkey" FOREIGN KEY ("place_code") REFERENCES "places"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "data_consents" ADD CONSTRAINT "data_consents_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_representatives" ADD CONSTRAINT "legal_representatives_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_changes" ADD CONSTRAINT "client_changes_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visits" ADD CONSTRAINT "visits_anonymous_id_fkey" FOREIGN KEY ("anonymous_id") REFERENCES "anonymous_records"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiries" ADD CONSTRAINT "enquiries_executor_id_fkey" FOREIGN KEY ("executor_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry_deadlines" ADD CONSTRAINT "enquiry_deadlines_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issued_papers" ADD CONSTRAINT "issued_papers_visit_id_fkey" FOREIGN KEY ("visit_id") REFERENCES "visits"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Look-ups by the beginning of a card number and by the last digits of a phone are prefix scans.
ALTER TABLE "clients" ALTER COLUMN "card_number" TYPE TEXT COLLATE "C";
ALTER TABLE "client_phones" ALTER COLUMN "digits_reversed" TYPE TEXT COLLATE "C";
CREATE INDEX "client_phones_digits_reversed_idx" ON "client_phones" ("digits_reversed");

-- The audit log: append-only, one hash chain per actor, so that workers do not wait for one another.
CREATE FUNCTION audit_canonical(
  chain uuid, seq bigint, at timestamptz, staff_id uuid, unit_id uuid,
  action text, subject text, subject_id uuid, subject_unit_id uuid, details jsonb
) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat_ws('|', chain, seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'),
    coalesce(staff_id::text, '-'), coalesce(unit_id::text, '-'), action, subject,
    coalesce(subject_id::text, '-'), coalesce(subject_unit_id::text, '-'), details::text)
$$;

CREATE FUNCTION append_audit(
  p_chain uuid, p_staff_id uuid, p_unit_id uuid, p_action text,
  p_subject text, p_subject_id uuid, p_subject_unit_id uuid, p_details jsonb
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  last_seq bigint;
  last_hash bytea;
  moment timestamptz(3);
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(p_chain::text, 7));
  moment := clock_timestamp();
  SELECT e.seq, e.hash INTO last_seq, last_hash
    FROM audit_entries e WHERE e.chain = p_chain ORDER BY e.seq DESC LIMIT 1;
  last_seq := coalesce(last_seq, 0) + 1;
  last_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
  INSERT INTO audit_entries (chain, seq, at, staff_id, unit_id, action, subject, subject_id,
    subject_unit_id, details, prev_hash, hash)
  VALUES (p_chain, last_seq, moment, p_staff_id, p_unit_id, p_action, p_subject, p_subject_id,
    p_subject_unit_id, p_details, last_hash,
    sha256(last_hash || convert_to(audit_canonical(p_chain, last_seq, moment, p_staff_id, p_unit_id,
      p_action, p_subject, p_subject_id, p_subject_unit_id, p_details), 'UTF8')));
END $$;

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_entries is append-only' USING ERRCODE = '42501';
END $$;

CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON "audit_entries"
  FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_entries_no_truncate BEFORE TRUNCATE ON "audit_entries"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- Numbers of a series (cards, visits, enquiries), taken in the transaction of the thing numbered.
CREATE FUNCTION take_numbers(p_series text, p_count int) RETURNS int LANGUAGE sql AS $$
  INSERT INTO number_series AS s (series, next) VALUES (p_series, p_count + 1)
  ON CONFLICT (series) DO UPDATE SET next = s.next + p_count
  RETURNING s.next - p_count
$$;

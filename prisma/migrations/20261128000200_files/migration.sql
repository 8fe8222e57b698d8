-- CreateTable
CREATE TABLE "application_files" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "doc" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" BYTEA NOT NULL,
    "pages" INTEGER NOT NULL,
    "thumbnail_sealed" BYTEA,
    "scan_state" TEXT NOT NULL,
    "virus" TEXT,
    "scanned_at" TIMESTAMPTZ(3),
    "is_illegible" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT 'DESK',
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "application_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "phone_links" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "doc" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "device" BYTEA,
    "sent" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "phone_links_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "application_files_application_id_added_at_idx" ON "application_files"("application_id", "added_at");
CREATE INDEX "application_files_removed_at_idx" ON "application_files"("removed_at");
CREATE INDEX "application_files_scan_state_id_idx" ON "application_files"("scan_state", "id");
CREATE INDEX "phone_links_application_id_idx" ON "phone_links"("application_id");
CREATE INDEX "phone_links_expires_at_idx" ON "phone_links"("expires_at");

-- AddForeignKey
ALTER TABLE "application_files" ADD CONSTRAINT "application_files_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "secondary_aid_applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "phone_links" ADD CONSTRAINT "phone_links_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "secondary_aid_applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

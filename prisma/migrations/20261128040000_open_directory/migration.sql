-- AlterTable
ALTER TABLE "partner_offers" ADD COLUMN "is_first" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "modified_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

UPDATE "partner_offers" AS o SET "modified_at" = p."updated_at",
  "is_first" = NOT EXISTS (SELECT FROM "partner_offers" b WHERE b."service_id" = o."service_id" AND b."ordinal" < o."ordinal")
FROM "partners" p WHERE p."id" = o."partner_id";

-- CreateIndex
CREATE INDEX "partners_updated_at_idx" ON "partners"("updated_at");

-- CreateIndex
CREATE INDEX "partner_offers_modified_at_idx" ON "partner_offers"("modified_at");

-- The services, each once, in the order of their ids: the open directory goes through them page by page.
CREATE INDEX "partner_offers_services_idx" ON "partner_offers"("service_id") WHERE "is_first";

-- The services at places, in the order of their ids.
CREATE INDEX "partner_offers_at_places_idx" ON "partner_offers"("id") WHERE "location_id" IS NOT NULL;

-- Whose list an offer is on: a centre’s own partners are proposed before others.
ALTER TABLE "partner_offers" ADD COLUMN "unit_id" UUID;
UPDATE "partner_offers" o SET "unit_id" = p."unit_id" FROM "partners" p WHERE p."id" = o."partner_id";

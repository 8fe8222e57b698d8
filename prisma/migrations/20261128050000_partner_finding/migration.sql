-- Exceptional days of an offer: those on which it is closed, and those with hours of their own.
ALTER TABLE "partner_offers"
  ADD COLUMN "closed_days" datemultirange NOT NULL DEFAULT '{}'::datemultirange,
  ADD COLUMN "changed_days" datemultirange NOT NULL DEFAULT '{}'::datemultirange;

-- Where an offer takes people from: the areas it names; without any, where it stands; without both, nobody knows, and it is
-- asked about by telephone from everywhere.
CREATE FUNCTION partner_reach(areas text[], places text[]) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN cardinality(areas) > 0 THEN areas WHEN cardinality(places) > 0 THEN places ELSE ARRAY['UA'] END;

CREATE INDEX "partner_offers_reach_idx" ON "partner_offers" USING GIN (partner_reach("area_codes", "place_codes"));
CREATE INDEX "partner_offers_kind_idx" ON "partner_offers"("kind");
CREATE INDEX "partners_name_idx" ON "partners" USING GIN (lower("name") gin_trgm_ops);

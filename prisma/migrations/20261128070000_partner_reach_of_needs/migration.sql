-- Who gives a thing within reach is found in one walk: with two indexes all who give it in the whole country were counted first.
-- The own list of a centre is short, and found by itself.
CREATE INDEX "partner_offers_reach_needs_idx" ON "partner_offers" USING GIN (partner_reach("area_codes", "place_codes"), "needs");
DROP INDEX "partner_offers_reach_idx";
CREATE INDEX "partner_offers_unit_id_idx" ON "partner_offers"("unit_id");

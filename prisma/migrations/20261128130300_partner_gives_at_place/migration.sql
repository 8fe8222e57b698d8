-- Who gives a thing at a place, or is of a kind there, is one entry of an index: of two lists, all at the place and all who give
-- it, the longer is walked through in large towns.
CREATE FUNCTION partner_gives(reach text[], codes text[]) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(SELECT place || ' ' || code FROM unnest(reach) AS place, unnest(codes) AS code);

CREATE INDEX "partner_offers_gives_idx" ON "partner_offers" USING GIN (partner_gives(partner_reach("area_codes", "place_codes"), "needs" || "kind"));

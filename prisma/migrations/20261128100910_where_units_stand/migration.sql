-- Where a centre stands, so that the directory can say how far a partner is from it.
ALTER TABLE "units" ADD COLUMN "latitude" DOUBLE PRECISION, ADD COLUMN "longitude" DOUBLE PRECISION;

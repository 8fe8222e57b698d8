-- AlterTable
ALTER TABLE "staff" ADD COLUMN "one_time_password_until" TIMESTAMPTZ(3);

-- The mark stood among the settings; it is asked for with every request, together with the account.
UPDATE "staff" SET "one_time_password_until" = ("settings"."value"->>'until')::timestamptz
FROM "settings" WHERE "settings"."key" = 'oneTimePassword:' || "staff"."id";
DELETE FROM "settings" WHERE "key" LIKE 'oneTimePassword:%';

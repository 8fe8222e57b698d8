-- Whether anybody went on with a referral is asked for each that came to nothing.
CREATE INDEX "referrals_follows_id_idx" ON "referrals"("follows_id");

-- Each request asks whether there are accounts for practice. Where there are none, all accounts were read to say so.
CREATE INDEX staff_demo_accounts_idx ON staff (id) WHERE is_demo AND disabled_at IS NULL;

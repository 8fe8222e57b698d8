-- Corrections of the dated rules, in the order they were recorded; never changed, never removed.
CREATE TABLE "rule_corrections" (
    "revision" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "from" DATE,
    "row" JSONB,
    "takes_back" INTEGER,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "recorded_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_corrections_pkey" PRIMARY KEY ("revision"),
    CONSTRAINT "rule_corrections_act_check" CHECK (
      ("act" IN ('CORRECT', 'CONFIRM') AND "row" IS NOT NULL AND "takes_back" IS NULL)
      OR ("act" = 'TAKE_BACK' AND "row" IS NULL AND "takes_back" IS NOT NULL))
);

-- CreateIndex
CREATE UNIQUE INDEX "rule_corrections_takes_back_key" ON "rule_corrections"("takes_back");

-- AddForeignKey
ALTER TABLE "rule_corrections" ADD CONSTRAINT "rule_corrections_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE FUNCTION rule_corrections_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rule_corrections is append-only' USING ERRCODE = '42501';
END $$;

CREATE TRIGGER rule_corrections_append_only BEFORE UPDATE OR DELETE ON "rule_corrections"
  FOR EACH ROW EXECUTE FUNCTION rule_corrections_are_append_only();
CREATE TRIGGER rule_corrections_no_truncate BEFORE TRUNCATE ON "rule_corrections"
  FOR EACH STATEMENT EXECUTE FUNCTION rule_corrections_are_append_only();

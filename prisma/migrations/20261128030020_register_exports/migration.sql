-- A large sheet of the register is made by the job runner and fetched when it is ready.
CREATE TABLE "register_exports" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "filter" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'WAITING',
    "rows_total" INTEGER NOT NULL,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "register_exports_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "register_exports_staff_id_created_at_idx" ON "register_exports"("staff_id", "created_at");
CREATE INDEX "register_exports_created_at_idx" ON "register_exports"("created_at");

-- One at a time for a worker, however often it is pressed.
CREATE UNIQUE INDEX "register_exports_one_running_idx" ON "register_exports"("staff_id")
  WHERE "status" IN ('WAITING', 'RUNNING');

ALTER TABLE "register_exports" ADD CONSTRAINT "register_exports_staff_id_fkey"
  FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

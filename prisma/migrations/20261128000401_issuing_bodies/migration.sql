-- CreateTable
CREATE TABLE "issuing_bodies" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "docs" TEXT[],
    "address" TEXT NOT NULL DEFAULT '',
    "room" TEXT NOT NULL DEFAULT '',
    "person" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "hours" JSONB NOT NULL DEFAULT '{}',
    "booking" TEXT NOT NULL DEFAULT '',
    "to_take" TEXT NOT NULL DEFAULT '',
    "expected_days" TEXT NOT NULL DEFAULT '',
    "other_way" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "checked_on" DATE NOT NULL,
    "checked_by_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "issuing_bodies_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "issuing_bodies_unit_id_kind_idx" ON "issuing_bodies"("unit_id", "kind");

-- AddForeignKey
ALTER TABLE "issuing_bodies" ADD CONSTRAINT "issuing_bodies_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "issuing_bodies" ADD CONSTRAINT "issuing_bodies_checked_by_id_fkey" FOREIGN KEY ("checked_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the hall of a centre shows outside: keys of its signed addresses, made with its first window.
CREATE TABLE "hall_settings" (
    "unit_id" UUID NOT NULL,
    "entrance_key" UUID NOT NULL,
    "screen_key" UUID NOT NULL,
    "takes_phone" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "hall_settings_pkey" PRIMARY KEY ("unit_id")
);

CREATE UNIQUE INDEX "hall_settings_entrance_key_key" ON "hall_settings"("entrance_key");

CREATE UNIQUE INDEX "hall_settings_screen_key_key" ON "hall_settings"("screen_key");

ALTER TABLE "hall_settings" ADD CONSTRAINT "hall_settings_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A worker calls or serves one person at a time, whatever two windows press at once.
CREATE UNIQUE INDEX "queue_tickets_one_at_a_time" ON "queue_tickets" ("staff_id", "day") WHERE "state" IN ('CALLED', 'SERVING');

-- A visit belongs to one ticket.
CREATE UNIQUE INDEX "queue_tickets_one_visit" ON "queue_tickets" ("visit_id") WHERE "visit_id" IS NOT NULL;

-- CreateTable
CREATE TABLE "docx_templates" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "paper" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "fields" TEXT[],
    "added_by_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "docx_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "docx_template_choices" (
    "unit_id" UUID NOT NULL,
    "paper" TEXT NOT NULL,
    "template_id" UUID,
    "chosen_by_id" UUID NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "docx_template_choices_pkey" PRIMARY KEY ("unit_id","paper")
);

-- CreateIndex
CREATE UNIQUE INDEX "docx_templates_unit_id_paper_version_key" ON "docx_templates"("unit_id", "paper", "version");

-- AddForeignKey
ALTER TABLE "docx_templates" ADD CONSTRAINT "docx_templates_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "docx_templates" ADD CONSTRAINT "docx_templates_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "docx_template_choices" ADD CONSTRAINT "docx_template_choices_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "docx_template_choices" ADD CONSTRAINT "docx_template_choices_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "docx_templates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "docx_template_choices" ADD CONSTRAINT "docx_template_choices_chosen_by_id_fkey" FOREIGN KEY ("chosen_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "partner_imports" ADD COLUMN "default_kind" TEXT;

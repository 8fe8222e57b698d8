-- CreateEnum
CREATE TYPE "NameFormKind" AS ENUM ('CURRENT', 'FORMER', 'HALF', 'LATIN');

-- CreateEnum
CREATE TYPE "NamePart" AS ENUM ('SURNAME', 'GIVEN', 'PATRONYMIC');

-- CreateTable
CREATE TABLE "client_name_forms" (
    "client_id" UUID NOT NULL,
    "ordinal" SMALLINT NOT NULL,
    "kind" "NameFormKind" NOT NULL,
    "surname_key" TEXT COLLATE "C" NOT NULL,
    "given_key" TEXT COLLATE "C" NOT NULL,
    "patronymic_key" TEXT COLLATE "C" NOT NULL,
    "birth_date" DATE,

    CONSTRAINT "client_name_forms_pkey" PRIMARY KEY ("client_id","ordinal")
);

-- CreateTable
CREATE TABLE "name_lexicon" (
    "key" TEXT COLLATE "C" NOT NULL,
    "part" "NamePart" NOT NULL,
    "sound" TEXT COLLATE "C" NOT NULL,
    "frequency" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "name_lexicon_pkey" PRIMARY KEY ("key","part")
);

-- CreateTable
CREATE TABLE "name_variants" (
    "variant" TEXT COLLATE "C" NOT NULL,
    "part" "NamePart" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "name_variants_pkey" PRIMARY KEY ("variant","part","key")
);

-- AddForeignKey
ALTER TABLE "client_name_forms" ADD CONSTRAINT "client_name_forms_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Each index ends with the client: a page goes on after a row exactly, and the look-up never reads the table itself.
CREATE INDEX "client_name_forms_surname_idx" ON "client_name_forms" ("surname_key", "given_key", "patronymic_key", "client_id");
CREATE INDEX "client_name_forms_surname_birth_idx" ON "client_name_forms" ("surname_key", "birth_date", "given_key", "client_id");
CREATE INDEX "client_name_forms_given_idx" ON "client_name_forms" ("given_key", "surname_key", "client_id");
CREATE INDEX "client_name_forms_patronymic_idx" ON "client_name_forms" ("patronymic_key", "given_key", "birth_date", "client_id");
CREATE INDEX "client_name_forms_birth_idx" ON "client_name_forms" ("birth_date", "given_key", "client_id");
CREATE INDEX "name_lexicon_sound_idx" ON "name_lexicon" ("part", "sound");

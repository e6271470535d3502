-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('PREVIEWED', 'CONFIRMED', 'UNDONE');

-- CreateTable
CREATE TABLE "workbook_import" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "period" INTEGER NOT NULL,
    "status" "import_status" NOT NULL DEFAULT 'PREVIEWED',
    "file_name" TEXT NOT NULL,
    "sha256" TEXT COLLATE "C" NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "content" JSONB,
    "mapping" JSONB,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "reading" TEXT COLLATE "C",
    "receipt" JSONB,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uploaded_by" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" UUID,

    CONSTRAINT "workbook_import_pkey" PRIMARY KEY ("regency_code","id")
);

-- CreateTable
CREATE TABLE "column_mapping" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "fingerprint" TEXT COLLATE "C" NOT NULL,
    "mapping" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_by" UUID,

    CONSTRAINT "column_mapping_pkey" PRIMARY KEY ("regency_code","fingerprint")
);

-- CreateIndex
CREATE INDEX "workbook_import_regency_code_period_idx" ON "workbook_import"("regency_code", "period");

-- ═══ What follows Prisma cannot say ═══════════════════════════════════════════════════════════════

ALTER TABLE workbook_import
  ADD CONSTRAINT workbook_import_period CHECK (is_period(period)),
  ADD CONSTRAINT workbook_import_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT workbook_import_reading CHECK (reading ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT workbook_import_byte_size CHECK (byte_size BETWEEN 1 AND 2097152),
  ADD CONSTRAINT workbook_import_file_name CHECK (char_length(file_name) BETWEEN 1 AND 200),
  -- What was read is kept until it is confirmed; what was confirmed has its receipt.
  ADD CONSTRAINT workbook_import_steps CHECK (CASE status
    WHEN 'PREVIEWED' THEN content IS NOT NULL AND num_nonnulls(reading, receipt, confirmed_at, undone_at) = 0
    WHEN 'CONFIRMED' THEN content IS NULL AND num_nonnulls(reading, receipt, confirmed_at) = 3 AND undone_at IS NULL
    WHEN 'UNDONE'    THEN content IS NULL AND num_nonnulls(reading, receipt, confirmed_at, undone_at) = 4
  END);
ALTER TABLE column_mapping ADD CONSTRAINT column_mapping_fingerprint CHECK (fingerprint ~ '^[0-9a-f]{64}$');

-- The same file, read in the same way, is imported once.
CREATE UNIQUE INDEX workbook_import_once ON workbook_import (regency_code, period, sha256, reading) WHERE status = 'CONFIRMED';

-- A receipt stays as it was given: afterwards the import can only be undone, once.
CREATE FUNCTION keep_receipt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.status = 'PREVIEWED' THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND OLD.status = 'PREVIEWED' AND NEW.status <> 'UNDONE' THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND OLD.status = 'CONFIRMED' AND NEW.status = 'UNDONE'
    AND to_jsonb(NEW) - '{status,undone_at,undone_by}'::text[] = to_jsonb(OLD) - '{status,undone_at,undone_by}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the receipt of import % stays as it is: % refused', OLD.id, TG_OP USING ERRCODE = 'CK005';
END $$;

CREATE TRIGGER workbook_import_receipt BEFORE UPDATE OR DELETE ON workbook_import FOR EACH ROW EXECUTE FUNCTION keep_receipt();

-- The trail says that a workbook came in or was taken back; its cells stand in the revisions.
CREATE FUNCTION record_import_step() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit_entry (user_id, db_role, action, regency_code, subject, detail)
  VALUES (acting_user(), current_setting('role'), 'workbook_import.' || lower(NEW.status::text), NEW.regency_code, NEW.id::text,
    jsonb_build_object('period', NEW.period, 'fileName', NEW.file_name, 'sha256', NEW.sha256));
  RETURN NULL;
END $$;

CREATE TRIGGER workbook_import_step AFTER UPDATE OF status ON workbook_import FOR EACH ROW
  WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION record_import_step();

-- ── The application's role and row-level security ────────────────────────────────────────────────

GRANT SELECT, INSERT, UPDATE, DELETE ON workbook_import, column_mapping TO cakupan_app;
ALTER TABLE workbook_import ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY regency_scope ON workbook_import
  USING ((SELECT current_setting('app.regencies', true)) = '*'
    OR regency_code = ANY ((SELECT string_to_array(current_setting('app.regencies', true), ','))::text[]))
  WITH CHECK ((SELECT current_setting('app.regencies', true)) = '*'
    OR regency_code = ANY ((SELECT string_to_array(current_setting('app.regencies', true), ','))::text[]));
ALTER TABLE column_mapping ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY regency_scope ON column_mapping
  USING ((SELECT current_setting('app.regencies', true)) = '*'
    OR regency_code = ANY ((SELECT string_to_array(current_setting('app.regencies', true), ','))::text[]))
  WITH CHECK ((SELECT current_setting('app.regencies', true)) = '*'
    OR regency_code = ANY ((SELECT string_to_array(current_setting('app.regencies', true), ','))::text[]));

COMMENT ON TABLE workbook_import IS 'Uploaded workbooks: what their cells said until confirmed, then the receipt; never the file';
COMMENT ON TABLE column_mapping IS 'What the columns of a workbook mean, by the fingerprint of its headings';

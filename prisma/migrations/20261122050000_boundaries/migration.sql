-- AlterTable
ALTER TABLE "village" ADD COLUMN     "point_source" TEXT;

-- CreateTable
CREATE TABLE "boundary" (
    "area_code" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "topology" JSONB NOT NULL,
    "outline" JSONB NOT NULL,
    "village_count" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "added_by" UUID,

    CONSTRAINT "boundary_pkey" PRIMARY KEY ("area_code","version")
);

-- CreateTable
CREATE TABLE "boundary_draft" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "file_name" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "features" JSONB NOT NULL,
    "reading" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uploaded_by" UUID,

    CONSTRAINT "boundary_draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "boundary_id_key" ON "boundary"("id");

-- AddForeignKey
ALTER TABLE "boundary" ADD CONSTRAINT "boundary_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ═══ What follows Prisma cannot say ═══════════════════════════════════════════════════════════════

-- A point has both its numbers and where they come from, or nothing.
ALTER TABLE village
  ADD CONSTRAINT village_point CHECK (num_nonnulls(longitude, latitude, point_source) IN (0, 3)),
  ADD CONSTRAINT village_point_in_indonesia CHECK (longitude BETWEEN 94.9 AND 141.1 AND latitude BETWEEN -11.1 AND 6.2);
-- Few villages have one: schematic maps find them without reading all.
CREATE INDEX village_with_point ON village (code) WHERE longitude IS NOT NULL;

ALTER TABLE boundary
  ADD CONSTRAINT boundary_area_is_regency CHECK (area_code ~ '^[0-9]{2}\.[0-9]{2}$'),
  ADD CONSTRAINT boundary_version CHECK (version >= 1),
  ADD CONSTRAINT boundary_village_count CHECK (village_count >= 1),
  ADD CONSTRAINT boundary_topology CHECK (topology ->> 'type' = 'Topology'),
  ADD CONSTRAINT boundary_outline CHECK (jsonb_typeof(outline) = 'array'),
  ADD CONSTRAINT boundary_source CHECK (char_length(btrim(source)) BETWEEN 3 AND 300),
  ADD CONSTRAINT boundary_licence CHECK (char_length(btrim(licence)) BETWEEN 2 AND 300),
  ADD CONSTRAINT boundary_file_name CHECK (char_length(file_name) BETWEEN 1 AND 200);
ALTER TABLE boundary_draft
  ADD CONSTRAINT boundary_draft_byte_size CHECK (byte_size BETWEEN 1 AND 8388608),
  ADD CONSTRAINT boundary_draft_features CHECK (jsonb_typeof(features) = 'array'),
  ADD CONSTRAINT boundary_draft_source CHECK (char_length(btrim(source)) BETWEEN 3 AND 300),
  ADD CONSTRAINT boundary_draft_licence CHECK (char_length(btrim(licence)) BETWEEN 2 AND 300),
  ADD CONSTRAINT boundary_draft_file_name CHECK (char_length(file_name) BETWEEN 1 AND 200);

-- Versions that were replaced stay: a map of last year can be explained.
CREATE TRIGGER boundary_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON boundary FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The trail names the version, not its ten thousand points.
CREATE FUNCTION record_boundary() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit_entry (user_id, db_role, action, regency_code, subject, detail)
  VALUES (acting_user(), current_setting('role'), 'boundary.insert', NEW.area_code, NEW.id::text,
    jsonb_build_object('area_code', NEW.area_code, 'version', NEW.version, 'villages', NEW.village_count, 'source', NEW.source,
      'licence', NEW.licence, 'fileName', NEW.file_name));
  RETURN NULL;
END $$;

CREATE TRIGGER boundary_audit AFTER INSERT ON boundary FOR EACH ROW EXECUTE FUNCTION record_boundary();

-- ── The application's role. Everybody may read where villages lie; who may write is asked by the application. ─────

GRANT SELECT, INSERT ON boundary TO cakupan_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON boundary_draft TO cakupan_app;

COMMENT ON TABLE boundary IS 'Village boundaries of a regency, every version; the newest is drawn';
COMMENT ON TABLE boundary_draft IS 'An uploaded file of boundaries, until it is used or discarded';
COMMENT ON COLUMN village.point_source IS 'Where the point within the village comes from';

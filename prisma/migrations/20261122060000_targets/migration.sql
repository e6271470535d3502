-- Targets and denominators keep their history: who set what, when and why, and what stood there before.

-- AlterTable
ALTER TABLE "regency_coverage_definition" ADD COLUMN     "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "decided_by" UUID,
ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "reported_figure" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "created_by" UUID;

-- AlterTable
ALTER TABLE "target_set" ADD COLUMN     "change_note" TEXT,
ADD COLUMN     "created_by" UUID,
ADD COLUMN     "withdrawn" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "eligible_worker_revision" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "area_code" TEXT COLLATE "C" NOT NULL,
    "definition_code" TEXT COLLATE "C" NOT NULL,
    "segment" TEXT COLLATE "C" NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "eligible_worker_revision_pkey" PRIMARY KEY ("regency_code","id")
);

-- CreateIndex
CREATE INDEX "eligible_worker_revision_regency_code_definition_code_segme_idx" ON "eligible_worker_revision"("regency_code", "definition_code", "segment", "id");

-- ═══ What follows Prisma cannot say ═══════════════════════════════════════════════════════════════

ALTER TABLE target_set
  ADD CONSTRAINT target_set_version CHECK (version > 0 AND (version = 1) = (replaces_id IS NULL)),
  ADD CONSTRAINT target_set_change_note CHECK (version = 1 OR char_length(btrim(change_note)) BETWEEN 3 AND 500);
-- A rate needs something to divide by: of a category alone nobody knows how many are eligible.
ALTER TABLE target ADD CONSTRAINT target_measurable CHECK (measure = 'ACTIVE' OR programme IS NOT NULL OR category_code IS NULL);
ALTER TABLE regency_coverage_definition ADD CONSTRAINT regency_coverage_definition_reason CHECK (char_length(btrim(reason)) BETWEEN 3 AND 500);
ALTER TABLE eligible_worker_revision ADD CONSTRAINT eligible_worker_revision_reason CHECK (char_length(reason) <= 500);

-- ── Versions of target sets ──────────────────────────────────────────────────────────────────────

-- A version follows the one that it replaces: same authority, same regency, the next number.
CREATE FUNCTION check_target_set_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.replaces_id IS NOT NULL AND NOT EXISTS (SELECT FROM target_set s WHERE s.id = NEW.replaces_id
      AND s.authority = NEW.authority AND s.regency_code IS NOT DISTINCT FROM NEW.regency_code
      AND s.version = NEW.version - 1 AND NOT s.withdrawn) THEN
    RAISE EXCEPTION 'version % of a target set does not follow what it replaces', NEW.version USING ERRCODE = 'CK008';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER target_set_version AFTER INSERT ON target_set FOR EACH ROW EXECUTE FUNCTION check_target_set_version();

-- Targets come in with their version, never later. The clock of a transaction stands still.
CREATE FUNCTION check_target() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM target_set s WHERE s.id = NEW.target_set_id AND s.created_at = now()::timestamptz(3)
      AND s.regency_code IS NOT DISTINCT FROM NEW.regency_code AND NOT s.withdrawn) THEN
    RAISE EXCEPTION 'targets come in with their version' USING ERRCODE = 'CK008';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER target_with_set AFTER INSERT ON target FOR EACH ROW EXECUTE FUNCTION check_target();

-- The version is the trail of its targets: one entry says that it was made, not one for each of 64 villages.
DROP TRIGGER target_audit ON target;

-- ── History of the eligible workers ──────────────────────────────────────────────────────────────

-- The application says why inside its transaction, as it names who acts.
CREATE FUNCTION write_eligible_revision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  place eligible_worker := coalesce(NEW, OLD);
BEGIN
  INSERT INTO eligible_worker_revision (regency_code, area_code, definition_code, segment, changed_by, reason, before, after)
  VALUES (place.regency_code, place.area_code, place.definition_code, place.segment, acting_user(),
    nullif(current_setting('app.reason', true), ''),
    CASE WHEN TG_OP <> 'INSERT' THEN jsonb_build_object('people', OLD.people, 'asOf', OLD.as_of, 'source', OLD.source) END,
    CASE WHEN TG_OP <> 'DELETE' THEN jsonb_build_object('people', NEW.people, 'asOf', NEW.as_of, 'source', NEW.source) END);
  RETURN NULL;
END $$;

CREATE TRIGGER eligible_worker_revision AFTER INSERT OR UPDATE OR DELETE ON eligible_worker
  FOR EACH ROW EXECUTE FUNCTION write_eligible_revision();

-- What is there already has a first entry as well.
SELECT set_config('app.regencies', '*', true);
INSERT INTO eligible_worker_revision (regency_code, area_code, definition_code, segment, after)
SELECT regency_code, area_code, definition_code, segment, jsonb_build_object('people', people, 'asOf', as_of, 'source', source)
FROM eligible_worker ORDER BY regency_code, definition_code, segment, area_code;

-- ── A published month keeps its definition ───────────────────────────────────────────────────────

CREATE FUNCTION check_definition_month() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  definition regency_coverage_definition := coalesce(NEW, OLD);
BEGIN
  IF current_user = 'cakupan_app' AND EXISTS (SELECT FROM submission s WHERE s.regency_code = definition.regency_code
      AND s.period >= definition.valid_from AND s.status = 'PUBLISHED') THEN
    RAISE EXCEPTION 'a month from % on is published', definition.valid_from USING ERRCODE = 'CK009';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER regency_coverage_definition_month AFTER INSERT OR DELETE ON regency_coverage_definition
  FOR EACH ROW EXECUTE FUNCTION check_definition_month();

-- ── Append-only ──────────────────────────────────────────────────────────────────────────────────

DO $$
DECLARE
  trail text;
BEGIN
  FOREACH trail IN ARRAY ARRAY['target_set', 'target', 'reported_figure', 'eligible_worker_revision']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', trail || '_append_only', trail);
  END LOOP;
END $$;

-- ── The application's role and row-level security ────────────────────────────────────────────────

REVOKE UPDATE, DELETE ON target_set, target, reported_figure FROM cakupan_app;
REVOKE UPDATE ON regency_coverage_definition, coverage_definition, eligible_definition FROM cakupan_app;
GRANT SELECT ON eligible_worker_revision TO cakupan_app;
ALTER TABLE eligible_worker_revision ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY regency_scope ON eligible_worker_revision
  USING ((SELECT current_setting('app.regencies', true)) = '*'
    OR regency_code = ANY ((SELECT string_to_array(current_setting('app.regencies', true), ','))::text[]))
  WITH CHECK ((SELECT current_setting('app.regencies', true)) = '*'
    OR regency_code = ANY ((SELECT string_to_array(current_setting('app.regencies', true), ','))::text[]));

COMMENT ON TABLE target_set IS 'Targets that belong together, with whose they are; a change is a new version, append-only';
COMMENT ON TABLE target IS 'One target of a version; append-only';
COMMENT ON TABLE eligible_worker_revision IS 'Every change of a denominator, before and after; append-only';
COMMENT ON COLUMN regency_coverage_definition.reason IS 'Why the denominator changes from this month on';

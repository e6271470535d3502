-- Vulnerable workers: who is paid for, by whom, for how long, and what becomes of them afterwards (design 1.3).

-- CreateEnum
CREATE TYPE "drop_stage" AS ENUM ('VERIFIED', 'REGISTERED', 'ACTIVE');

-- CreateEnum
CREATE TYPE "drop_reason" AS ENUM ('ALREADY_MEMBER', 'INVALID_IDENTITY', 'TOO_OLD', 'MOVED', 'DECEASED', 'DECLINED', 'NO_BUDGET', 'OTHER');

-- CreateEnum
CREATE TYPE "agent_kind" AS ENUM ('BUMDES', 'COOPERATIVE', 'OFFICE');

-- CreateEnum
CREATE TYPE "outreach_audience" AS ENUM ('COUNCIL', 'VILLAGE_OFFICIALS', 'FIRMS', 'WORKERS');

-- CreateTable
CREATE TABLE "subsidy_programme" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "months" SMALLINT NOT NULL,
    "programmes" "programme"[],
    "legal_basis" TEXT NOT NULL,
    "quota_per_village" INTEGER NOT NULL,
    "quota_kinds" "village_kind"[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "subsidy_programme_pkey" PRIMARY KEY ("regency_code","id")
);

-- CreateTable
CREATE TABLE "subsidy_batch" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "programme_id" UUID NOT NULL,
    "area_code" TEXT COLLATE "C" NOT NULL,
    "category_code" TEXT COLLATE "C" NOT NULL,
    "payer" "payer" NOT NULL,
    "phase" SMALLINT NOT NULL,
    "quota" INTEGER,
    "proposed" INTEGER,
    "verified" INTEGER,
    "registered" INTEGER,
    "active" INTEGER,
    "start_period" INTEGER,
    "months" SMALLINT NOT NULL,
    "converted" INTEGER,
    "renews_id" UUID,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "subsidy_batch_pkey" PRIMARY KEY ("regency_code","id")
);

-- CreateTable
CREATE TABLE "subsidy_drop" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "batch_id" UUID NOT NULL,
    "stage" "drop_stage" NOT NULL,
    "reason" "drop_reason" NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "subsidy_drop_pkey" PRIMARY KEY ("regency_code","batch_id","stage","reason")
);

-- CreateTable
CREATE TABLE "subsidy_batch_revision" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "batch_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "subsidy_batch_revision_pkey" PRIMARY KEY ("regency_code","id")
);

-- CreateTable
CREATE TABLE "subsidy_budget" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "payer" "payer" NOT NULL,
    "year" SMALLINT NOT NULL,
    "rupiah" BIGINT NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "subsidy_budget_pkey" PRIMARY KEY ("regency_code","payer","year")
);

-- CreateTable
CREATE TABLE "subsidy_scenario" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,

    CONSTRAINT "subsidy_scenario_pkey" PRIMARY KEY ("regency_code","id")
);

-- CreateTable
CREATE TABLE "perisai_agent" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "kind" "agent_kind" NOT NULL,
    "area_code" TEXT COLLATE "C" NOT NULL,
    "since" INTEGER NOT NULL,
    "until" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "perisai_agent_pkey" PRIMARY KEY ("regency_code","id")
);

-- CreateTable
CREATE TABLE "perisai_count" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "agent_id" UUID NOT NULL,
    "period" INTEGER NOT NULL,
    "carried" INTEGER,
    "converted" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "perisai_count_pkey" PRIMARY KEY ("regency_code","agent_id","period")
);

-- CreateTable
CREATE TABLE "outreach_event" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "held_on" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "audience" "outreach_audience" NOT NULL,
    "attendance" INTEGER,
    "organisers" TEXT NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "outreach_event_pkey" PRIMARY KEY ("regency_code","id")
);

-- CreateTable
CREATE TABLE "outreach_area" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "event_id" UUID NOT NULL,
    "area_code" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "outreach_area_pkey" PRIMARY KEY ("regency_code","event_id","area_code")
);

-- CreateIndex
CREATE UNIQUE INDEX "subsidy_programme_regency_code_year_name_key" ON "subsidy_programme"("regency_code", "year", "name");

-- CreateIndex
CREATE INDEX "subsidy_batch_regency_code_renews_id_idx" ON "subsidy_batch"("regency_code", "renews_id");

-- CreateIndex
CREATE UNIQUE INDEX "subsidy_batch_regency_code_programme_id_area_code_category__key" ON "subsidy_batch"("regency_code", "programme_id", "area_code", "category_code", "payer", "phase");

-- CreateIndex
CREATE INDEX "subsidy_batch_revision_regency_code_batch_id_id_idx" ON "subsidy_batch_revision"("regency_code", "batch_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "subsidy_scenario_regency_code_name_key" ON "subsidy_scenario"("regency_code", "name");

-- CreateIndex
CREATE UNIQUE INDEX "perisai_agent_regency_code_area_code_name_key" ON "perisai_agent"("regency_code", "area_code", "name");

-- CreateIndex
CREATE INDEX "outreach_event_regency_code_held_on_idx" ON "outreach_event"("regency_code", "held_on");

-- AddForeignKey
ALTER TABLE "subsidy_programme" ADD CONSTRAINT "subsidy_programme_regency_code_fkey" FOREIGN KEY ("regency_code") REFERENCES "regency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subsidy_batch" ADD CONSTRAINT "subsidy_batch_regency_code_programme_id_fkey" FOREIGN KEY ("regency_code", "programme_id") REFERENCES "subsidy_programme"("regency_code", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subsidy_batch" ADD CONSTRAINT "subsidy_batch_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subsidy_batch" ADD CONSTRAINT "subsidy_batch_category_code_fkey" FOREIGN KEY ("category_code") REFERENCES "worker_category"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subsidy_batch" ADD CONSTRAINT "subsidy_batch_regency_code_renews_id_fkey" FOREIGN KEY ("regency_code", "renews_id") REFERENCES "subsidy_batch"("regency_code", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subsidy_drop" ADD CONSTRAINT "subsidy_drop_regency_code_batch_id_fkey" FOREIGN KEY ("regency_code", "batch_id") REFERENCES "subsidy_batch"("regency_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subsidy_budget" ADD CONSTRAINT "subsidy_budget_regency_code_fkey" FOREIGN KEY ("regency_code") REFERENCES "regency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subsidy_scenario" ADD CONSTRAINT "subsidy_scenario_regency_code_fkey" FOREIGN KEY ("regency_code") REFERENCES "regency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perisai_agent" ADD CONSTRAINT "perisai_agent_regency_code_fkey" FOREIGN KEY ("regency_code") REFERENCES "regency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perisai_agent" ADD CONSTRAINT "perisai_agent_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perisai_count" ADD CONSTRAINT "perisai_count_regency_code_agent_id_fkey" FOREIGN KEY ("regency_code", "agent_id") REFERENCES "perisai_agent"("regency_code", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outreach_event" ADD CONSTRAINT "outreach_event_regency_code_fkey" FOREIGN KEY ("regency_code") REFERENCES "regency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outreach_area" ADD CONSTRAINT "outreach_area_regency_code_event_id_fkey" FOREIGN KEY ("regency_code", "event_id") REFERENCES "outreach_event"("regency_code", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outreach_area" ADD CONSTRAINT "outreach_area_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ═══ What follows Prisma cannot say ═══════════════════════════════════════════════════════════════

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- ── Rules that a row can check alone ─────────────────────────────────────────────────────────────

ALTER TABLE subsidy_programme
  ADD CONSTRAINT subsidy_programme_name CHECK (char_length(btrim(name)) BETWEEN 3 AND 120),
  ADD CONSTRAINT subsidy_programme_year CHECK (year BETWEEN 2000 AND 2100),
  ADD CONSTRAINT subsidy_programme_months CHECK (months BETWEEN 1 AND 60),
  ADD CONSTRAINT subsidy_programme_programmes CHECK (cardinality(programmes) > 0),
  ADD CONSTRAINT subsidy_programme_quota CHECK (quota_per_village BETWEEN 0 AND 100000);

ALTER TABLE subsidy_batch
  ADD CONSTRAINT subsidy_batch_area CHECK (area_code = regency_code OR (length(area_code) = 13 AND starts_with(area_code, regency_code || '.'))),
  ADD CONSTRAINT subsidy_batch_phase CHECK (phase BETWEEN 1 AND 99),
  ADD CONSTRAINT subsidy_batch_months CHECK (months BETWEEN 1 AND 60),
  ADD CONSTRAINT subsidy_batch_start CHECK (start_period BETWEEN 200001 AND 210012 AND start_period % 100 BETWEEN 1 AND 12),
  ADD CONSTRAINT subsidy_batch_counts CHECK (least(quota, proposed, verified, registered, active, converted) >= 0
    AND greatest(quota, proposed, verified, registered, active, converted) <= 1000000),
  -- The funnel narrows. An unknown stage does not hide a rule: each stage is held against every one before it.
  ADD CONSTRAINT subsidy_batch_verified CHECK (verified <= proposed),
  ADD CONSTRAINT subsidy_batch_registered CHECK (registered <= least(proposed, verified)),
  ADD CONSTRAINT subsidy_batch_active CHECK (active <= least(proposed, verified, registered)),
  ADD CONSTRAINT subsidy_batch_converted CHECK (converted <= least(proposed, verified, registered, active)),
  -- Nobody is active from an unknown month on.
  ADD CONSTRAINT subsidy_batch_active_start CHECK (coalesce(active, 0) = 0 OR start_period IS NOT NULL),
  ADD CONSTRAINT subsidy_batch_renews CHECK (renews_id <> id),
  ADD CONSTRAINT subsidy_batch_note CHECK (char_length(note) <= 500),
  -- Nobody pays twice at once for the same phase: months count from year 0, so that December and January meet.
  ADD CONSTRAINT subsidy_batch_overlap EXCLUDE USING gist (regency_code WITH =, area_code WITH =, category_code WITH =,
    payer WITH =, phase WITH =, int4range(start_period / 100 * 12 + start_period % 100, start_period / 100 * 12 + start_period % 100 + months) WITH &&)
    WHERE (start_period IS NOT NULL);

ALTER TABLE subsidy_drop ADD CONSTRAINT subsidy_drop_people CHECK (people BETWEEN 1 AND 1000000);

ALTER TABLE subsidy_budget
  ADD CONSTRAINT subsidy_budget_year CHECK (year BETWEEN 2000 AND 2100),
  -- Up to what a browser's number holds exactly.
  ADD CONSTRAINT subsidy_budget_rupiah CHECK (rupiah BETWEEN 0 AND 9000000000000000);

ALTER TABLE subsidy_scenario
  ADD CONSTRAINT subsidy_scenario_name CHECK (char_length(btrim(name)) BETWEEN 3 AND 120),
  ADD CONSTRAINT subsidy_scenario_query CHECK (char_length(query) <= 2000);

ALTER TABLE perisai_agent
  ADD CONSTRAINT perisai_agent_name CHECK (char_length(btrim(name)) BETWEEN 3 AND 120),
  ADD CONSTRAINT perisai_agent_area CHECK (length(area_code) = 13 AND starts_with(area_code, regency_code || '.')),
  ADD CONSTRAINT perisai_agent_months CHECK (since BETWEEN 200001 AND 210012 AND since % 100 BETWEEN 1 AND 12
    AND until BETWEEN since AND 210012 AND until % 100 BETWEEN 1 AND 12);

ALTER TABLE perisai_count
  ADD CONSTRAINT perisai_count_period CHECK (period BETWEEN 200001 AND 210012 AND period % 100 BETWEEN 1 AND 12),
  ADD CONSTRAINT perisai_count_people CHECK (carried BETWEEN 0 AND 1000000 AND converted BETWEEN 0 AND 1000000 AND converted <= carried);

ALTER TABLE outreach_event
  ADD CONSTRAINT outreach_event_title CHECK (char_length(btrim(title)) BETWEEN 3 AND 120),
  ADD CONSTRAINT outreach_event_place CHECK (char_length(btrim(place)) BETWEEN 2 AND 120),
  ADD CONSTRAINT outreach_event_organisers CHECK (char_length(btrim(organisers)) BETWEEN 2 AND 200),
  ADD CONSTRAINT outreach_event_attendance CHECK (attendance BETWEEN 0 AND 1000000),
  ADD CONSTRAINT outreach_event_note CHECK (char_length(note) <= 500);

ALTER TABLE outreach_area ADD CONSTRAINT outreach_area_area CHECK (area_code = regency_code OR starts_with(area_code, regency_code || '.'));

-- ── Versions ─────────────────────────────────────────────────────────────────────────────────────

DO $$
DECLARE
  versioned text;
BEGIN
  FOREACH versioned IN ARRAY ARRAY['subsidy_programme', 'subsidy_batch', 'subsidy_budget', 'perisai_agent', 'perisai_count', 'outreach_event']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION stamp_version()', versioned || '_version', versioned);
  END LOOP;
END $$;

-- ── A renewal goes on where the batch before ends ────────────────────────────────────────────────

-- Same place, same category, from the month in which the other lapses. The payer may be another one.
CREATE FUNCTION check_subsidy_renewal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM subsidy_batch n JOIN subsidy_batch b ON b.regency_code = n.regency_code AND b.id = n.renews_id
      WHERE n.regency_code = NEW.regency_code AND NEW.id IN (n.id, b.id)
        AND (n.area_code <> b.area_code OR n.category_code <> b.category_code OR b.start_period IS NULL
          OR n.start_period / 100 * 12 + n.start_period % 100 <> b.start_period / 100 * 12 + b.start_period % 100 + b.months)) THEN
    RAISE EXCEPTION 'a renewal begins in the month in which the batch before lapses' USING ERRCODE = 'CK010';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER subsidy_batch_renewal AFTER INSERT OR UPDATE ON subsidy_batch DEFERRABLE INITIALLY IMMEDIATE
  FOR EACH ROW EXECUTE FUNCTION check_subsidy_renewal();

-- ── History of batches ───────────────────────────────────────────────────────────────────────────

CREATE FUNCTION write_subsidy_batch_revision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  batch subsidy_batch := coalesce(NEW, OLD);
BEGIN
  INSERT INTO subsidy_batch_revision (regency_code, batch_id, version, changed_by, before, after)
  VALUES (batch.regency_code, batch.id, batch.version, acting_user(),
    CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - ARRAY['regency_code', 'id', 'version', 'updated_at', 'updated_by'] END,
    CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - ARRAY['regency_code', 'id', 'version', 'updated_at', 'updated_by'] END);
  RETURN NULL;
END $$;

CREATE TRIGGER subsidy_batch_revision AFTER INSERT OR UPDATE OR DELETE ON subsidy_batch
  FOR EACH ROW EXECUTE FUNCTION write_subsidy_batch_revision();

CREATE TRIGGER subsidy_batch_revision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON subsidy_batch_revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Audit ────────────────────────────────────────────────────────────────────────────────────────

DO $$
DECLARE
  audited text;
BEGIN
  FOREACH audited IN ARRAY ARRAY['subsidy_programme', 'subsidy_budget', 'subsidy_scenario', 'perisai_agent', 'outreach_event']
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION audit_change()', audited || '_audit', audited);
  END LOOP;
END $$;

-- ── The application's role and row-level security ────────────────────────────────────────────────

GRANT SELECT, INSERT, UPDATE, DELETE ON subsidy_programme, subsidy_batch, subsidy_drop, subsidy_budget, subsidy_scenario,
  perisai_agent, perisai_count, outreach_event, outreach_area TO cakupan_app;
GRANT SELECT ON subsidy_batch_revision TO cakupan_app;

DO $$
DECLARE
  scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['subsidy_programme', 'subsidy_batch', 'subsidy_drop', 'subsidy_batch_revision', 'subsidy_budget',
    'subsidy_scenario', 'perisai_agent', 'perisai_count', 'outreach_event', 'outreach_area']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', scoped);
    EXECUTE format($policy$CREATE POLICY regency_scope ON %I
      USING ((SELECT current_setting('app.regencies', true)) = '*'
        OR regency_code = ANY ((SELECT string_to_array(current_setting('app.regencies', true), ','))::text[]))
      WITH CHECK ((SELECT current_setting('app.regencies', true)) = '*'
        OR regency_code = ANY ((SELECT string_to_array(current_setting('app.regencies', true), ','))::text[]))$policy$, scoped);
  END LOOP;
END $$;

COMMENT ON TABLE subsidy_programme IS 'Whom a regency pays contributions for in a year, by a quota for each village';
COMMENT ON TABLE subsidy_batch IS 'Workers of one village and category whom one payer pays for over some months; null is unknown';
COMMENT ON TABLE subsidy_drop IS 'Why workers of a batch did not reach a stage of the funnel';
COMMENT ON TABLE subsidy_batch_revision IS 'Every change of a batch, before and after; append-only';
COMMENT ON TABLE subsidy_budget IS 'What a payer has for contributions in a year, in whole rupiah';
COMMENT ON TABLE subsidy_scenario IS 'A what-if about cost under a name; its address holds all of it';
COMMENT ON TABLE perisai_agent IS 'Village enterprises, cooperatives and offices that enrol and carry self-paying workers; never a person';
COMMENT ON TABLE perisai_count IS 'The self-paying workers whom an agent carries in a month';
COMMENT ON TABLE outreach_event IS 'Where whom the scheme was explained to';

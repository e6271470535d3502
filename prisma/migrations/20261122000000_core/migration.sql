-- The core of Cakupan: areas and who works in them, what is counted, against which denominator and target,
-- how a month travels from draft to published, who may see it, and the books that nobody can rewrite.
-- First the tables as prisma/schema.prisma describes them, then the guards that Prisma cannot express.

CREATE TYPE "area_level" AS ENUM ('COUNTRY', 'PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE');
CREATE TYPE "village_kind" AS ENUM ('DESA', 'KELURAHAN', 'DESA_ADAT');
CREATE TYPE "segment_code" AS ENUM ('PU', 'BPU', 'JAKON', 'PMI');
CREATE TYPE "programme_class" AS ENUM ('PU_FIRM', 'PU_GOVERNMENT', 'BPU', 'JAKON', 'PMI');
CREATE TYPE "programme" AS ENUM ('jkk', 'jkm', 'jht', 'jp', 'jkp');
CREATE TYPE "requirement" AS ENUM ('MUST', 'MAY', 'NO');
CREATE TYPE "payer" AS ENUM ('APBD_REGENCY', 'APBD_PROVINCE', 'APBDES', 'APBN', 'CSR', 'SELF');
CREATE TYPE "rate_kind" AS ENUM ('PERCENT', 'RUPIAH');
CREATE TYPE "figure_measure" AS ENUM ('ACTIVE', 'ELIGIBLE', 'COVERAGE');
CREATE TYPE "target_authority" AS ENUM ('PEMDA', 'BPJAMSOSTEK', 'KEMENDAGRI', 'RPJMN', 'RPJPN');
CREATE TYPE "target_measure" AS ENUM ('COVERAGE', 'ACTIVE');
CREATE TYPE "submission_status" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'PUBLISHED');
CREATE TYPE "user_role" AS ENUM ('OPERATOR', 'HEAD', 'BRANCH', 'COUNCIL', 'ADMINISTRATOR');

CREATE TABLE "area" (
    "code" TEXT COLLATE "C" NOT NULL,
    "level" "area_level" NOT NULL,
    "name" TEXT NOT NULL,
    "parent_code" TEXT COLLATE "C",
    "village_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "area_pkey" PRIMARY KEY ("code")
);

CREATE TABLE "branch" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,

    CONSTRAINT "branch_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "regency" (
    "code" TEXT COLLATE "C" NOT NULL,
    "branch_id" UUID,
    "time_zone" TEXT NOT NULL,
    "due_day" SMALLINT NOT NULL DEFAULT 10,

    CONSTRAINT "regency_pkey" PRIMARY KEY ("code")
);

CREATE TABLE "village" (
    "code" TEXT COLLATE "C" NOT NULL,
    "kind" "village_kind" NOT NULL,
    "longitude" DOUBLE PRECISION,
    "latitude" DOUBLE PRECISION,

    CONSTRAINT "village_pkey" PRIMARY KEY ("code")
);

CREATE TABLE "electoral_district" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "election_year" SMALLINT NOT NULL,
    "number" SMALLINT NOT NULL,
    "name" TEXT NOT NULL,
    "seats" SMALLINT NOT NULL,

    CONSTRAINT "electoral_district_pkey" PRIMARY KEY ("regency_code","election_year","number")
);

CREATE TABLE "electoral_district_area" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "election_year" SMALLINT NOT NULL,
    "district_code" TEXT COLLATE "C" NOT NULL,
    "number" SMALLINT NOT NULL,

    CONSTRAINT "electoral_district_area_pkey" PRIMARY KEY ("regency_code","election_year","district_code")
);

CREATE TABLE "segment" (
    "code" "segment_code" NOT NULL,
    "name_id" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "segment_pkey" PRIMARY KEY ("code")
);

CREATE TABLE "worker_category" (
    "code" TEXT COLLATE "C" NOT NULL,
    "segment_code" "segment_code" NOT NULL,
    "programme_class" "programme_class" NOT NULL,
    "name_id" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "sort_order" SMALLINT NOT NULL,
    "village_ecosystem" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "worker_category_pkey" PRIMARY KEY ("code")
);

CREATE TABLE "programme_rule" (
    "programme_class" "programme_class" NOT NULL,
    "programme" "programme" NOT NULL,
    "requirement" "requirement" NOT NULL,
    "legal_basis" TEXT NOT NULL,

    CONSTRAINT "programme_rule_pkey" PRIMARY KEY ("programme_class","programme")
);

CREATE TABLE "contribution_rate" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "programme_class" "programme_class" NOT NULL,
    "programme" "programme" NOT NULL,
    "kind" "rate_kind" NOT NULL,
    "amount" DECIMAL(14,4) NOT NULL,
    "risk_level" SMALLINT,
    "wage_cap" INTEGER,
    "sector" TEXT,
    "payers" "payer"[],
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "legal_basis" TEXT NOT NULL,

    CONSTRAINT "contribution_rate_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "eligible_definition" (
    "code" TEXT COLLATE "C" NOT NULL,
    "name_id" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "survey_year" SMALLINT NOT NULL,

    CONSTRAINT "eligible_definition_pkey" PRIMARY KEY ("code")
);

CREATE TABLE "coverage_definition" (
    "code" TEXT COLLATE "C" NOT NULL,
    "name_id" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "segments" "segment_code"[],
    "eligible_definition_code" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "coverage_definition_pkey" PRIMARY KEY ("code")
);

CREATE TABLE "regency_coverage_definition" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "valid_from" INTEGER NOT NULL,
    "definition_code" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "regency_coverage_definition_pkey" PRIMARY KEY ("regency_code","valid_from")
);

CREATE TABLE "eligible_worker" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "area_code" TEXT COLLATE "C" NOT NULL,
    "definition_code" TEXT COLLATE "C" NOT NULL,
    "segment" TEXT NOT NULL DEFAULT 'ALL',
    "people" INTEGER NOT NULL,
    "as_of" DATE NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "eligible_worker_pkey" PRIMARY KEY ("regency_code","area_code","definition_code","segment")
);

CREATE TABLE "enrolment" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "area_code" TEXT COLLATE "C" NOT NULL,
    "category_code" TEXT COLLATE "C" NOT NULL,
    "period" INTEGER NOT NULL,
    "programme_class" "programme_class" NOT NULL,
    "jkk" INTEGER,
    "jkm" INTEGER,
    "jht" INTEGER,
    "jp" INTEGER,
    "jkp" INTEGER,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("regency_code","area_code","category_code","period")
);

CREATE TABLE "enrolment_rollup" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "area_code" TEXT COLLATE "C" NOT NULL,
    "category_code" TEXT COLLATE "C" NOT NULL,
    "period" INTEGER NOT NULL,
    "level" "area_level" NOT NULL,
    "jkk" BIGINT NOT NULL,
    "jkm" BIGINT NOT NULL,
    "jht" BIGINT NOT NULL,
    "jp" BIGINT NOT NULL,
    "jkp" BIGINT NOT NULL,
    "jkk_known" INTEGER NOT NULL,
    "jkm_known" INTEGER NOT NULL,
    "jht_known" INTEGER NOT NULL,
    "jp_known" INTEGER NOT NULL,
    "jkp_known" INTEGER NOT NULL,
    "entries" INTEGER NOT NULL,
    "villages" INTEGER NOT NULL,

    CONSTRAINT "enrolment_rollup_pkey" PRIMARY KEY ("regency_code","area_code","category_code","period")
);

CREATE TABLE "enrolment_revision" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "area_code" TEXT COLLATE "C" NOT NULL,
    "category_code" TEXT COLLATE "C" NOT NULL,
    "period" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID,
    "changed_by_role" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "enrolment_revision_pkey" PRIMARY KEY ("regency_code","id")
);

CREATE TABLE "no_data_mark" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "period" INTEGER NOT NULL,
    "area_code" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "marked_by" UUID,

    CONSTRAINT "no_data_mark_pkey" PRIMARY KEY ("regency_code","period","area_code")
);

CREATE TABLE "reported_figure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "regency_code" TEXT COLLATE "C",
    "area_code" TEXT COLLATE "C" NOT NULL,
    "as_of" DATE NOT NULL,
    "measure" "figure_measure" NOT NULL,
    "category_code" TEXT COLLATE "C",
    "value" DECIMAL(16,6) NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "reported_figure_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "target_set" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "regency_code" TEXT COLLATE "C",
    "authority" "target_authority" NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "replaces_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "target_set_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "target" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "target_set_id" UUID NOT NULL,
    "regency_code" TEXT COLLATE "C",
    "area_code" TEXT COLLATE "C" NOT NULL,
    "measure" "target_measure" NOT NULL,
    "category_code" TEXT COLLATE "C",
    "programme" "programme",
    "baseline" DECIMAL(16,6),
    "baseline_date" DATE,
    "value" DECIMAL(16,6) NOT NULL,
    "due_date" DATE NOT NULL,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "submission" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "period" INTEGER NOT NULL,
    "status" "submission_status" NOT NULL DEFAULT 'DRAFT',
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("regency_code","period")
);

CREATE TABLE "submission_event" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "period" INTEGER NOT NULL,
    "from_status" "submission_status",
    "to_status" "submission_status" NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID,

    CONSTRAINT "submission_event_pkey" PRIMARY KEY ("regency_code","id")
);

CREATE TABLE "app_user" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "user_role" NOT NULL,
    "national" BOOLEAN NOT NULL DEFAULT false,
    "password_hash" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "user_regency" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "user_regency_pkey" PRIMARY KEY ("regency_code","user_id")
);

CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sign_in_attempt" (
    "id" BIGSERIAL NOT NULL,
    "account_hash" TEXT NOT NULL,
    "address_hash" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID,
    "db_role" TEXT NOT NULL DEFAULT CURRENT_USER,
    "action" TEXT NOT NULL,
    "regency_code" TEXT COLLATE "C",
    "subject" TEXT,
    "detail" JSONB,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "area_parent_code_idx" ON "area"("parent_code");
CREATE UNIQUE INDEX "branch_name_key" ON "branch"("name");
CREATE UNIQUE INDEX "segment_name_id_key" ON "segment"("name_id");
CREATE UNIQUE INDEX "segment_name_en_key" ON "segment"("name_en");
CREATE UNIQUE INDEX "worker_category_name_id_key" ON "worker_category"("name_id");
CREATE UNIQUE INDEX "worker_category_name_en_key" ON "worker_category"("name_en");
CREATE UNIQUE INDEX "worker_category_code_programme_class_key" ON "worker_category"("code", "programme_class");
CREATE INDEX "contribution_rate_programme_class_programme_valid_from_idx" ON "contribution_rate"("programme_class", "programme", "valid_from");
CREATE INDEX "enrolment_regency_code_period_category_code_idx" ON "enrolment"("regency_code", "period", "category_code");
CREATE INDEX "enrolment_revision_regency_code_area_code_category_code_per_idx" ON "enrolment_revision"("regency_code", "area_code", "category_code", "period");
CREATE INDEX "reported_figure_area_code_as_of_idx" ON "reported_figure"("area_code", "as_of");
CREATE UNIQUE INDEX "target_set_replaces_id_key" ON "target_set"("replaces_id");
CREATE INDEX "target_set_regency_code_idx" ON "target_set"("regency_code");
CREATE INDEX "target_area_code_due_date_idx" ON "target"("area_code", "due_date");
CREATE INDEX "submission_event_regency_code_period_idx" ON "submission_event"("regency_code", "period");
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");
CREATE INDEX "user_regency_user_id_idx" ON "user_regency"("user_id");
CREATE INDEX "session_user_id_idx" ON "session"("user_id");
CREATE INDEX "sign_in_attempt_account_hash_at_idx" ON "sign_in_attempt"("account_hash", "at");
CREATE INDEX "sign_in_attempt_address_hash_at_idx" ON "sign_in_attempt"("address_hash", "at");
CREATE INDEX "audit_entry_regency_code_at_idx" ON "audit_entry"("regency_code", "at");
CREATE INDEX "audit_entry_user_id_at_idx" ON "audit_entry"("user_id", "at");
ALTER TABLE "area" ADD CONSTRAINT "area_parent_code_fkey" FOREIGN KEY ("parent_code") REFERENCES "area"("code") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "regency" ADD CONSTRAINT "regency_code_fkey" FOREIGN KEY ("code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "regency" ADD CONSTRAINT "regency_branch_id_fkey" FOREIGN KEY ("branch_id") REFERENCES "branch"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "village" ADD CONSTRAINT "village_code_fkey" FOREIGN KEY ("code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "electoral_district" ADD CONSTRAINT "electoral_district_regency_code_fkey" FOREIGN KEY ("regency_code") REFERENCES "regency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "electoral_district_area" ADD CONSTRAINT "electoral_district_area_regency_code_election_year_number_fkey" FOREIGN KEY ("regency_code", "election_year", "number") REFERENCES "electoral_district"("regency_code", "election_year", "number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "electoral_district_area" ADD CONSTRAINT "electoral_district_area_district_code_fkey" FOREIGN KEY ("district_code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "worker_category" ADD CONSTRAINT "worker_category_segment_code_fkey" FOREIGN KEY ("segment_code") REFERENCES "segment"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "coverage_definition" ADD CONSTRAINT "coverage_definition_eligible_definition_code_fkey" FOREIGN KEY ("eligible_definition_code") REFERENCES "eligible_definition"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "regency_coverage_definition" ADD CONSTRAINT "regency_coverage_definition_regency_code_fkey" FOREIGN KEY ("regency_code") REFERENCES "regency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "regency_coverage_definition" ADD CONSTRAINT "regency_coverage_definition_definition_code_fkey" FOREIGN KEY ("definition_code") REFERENCES "coverage_definition"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "eligible_worker" ADD CONSTRAINT "eligible_worker_regency_code_fkey" FOREIGN KEY ("regency_code") REFERENCES "regency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "eligible_worker" ADD CONSTRAINT "eligible_worker_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "eligible_worker" ADD CONSTRAINT "eligible_worker_definition_code_fkey" FOREIGN KEY ("definition_code") REFERENCES "eligible_definition"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_regency_code_fkey" FOREIGN KEY ("regency_code") REFERENCES "regency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_category_code_programme_class_fkey" FOREIGN KEY ("category_code", "programme_class") REFERENCES "worker_category"("code", "programme_class") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "no_data_mark" ADD CONSTRAINT "no_data_mark_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reported_figure" ADD CONSTRAINT "reported_figure_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reported_figure" ADD CONSTRAINT "reported_figure_category_code_fkey" FOREIGN KEY ("category_code") REFERENCES "worker_category"("code") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "target_set" ADD CONSTRAINT "target_set_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "target_set"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "target" ADD CONSTRAINT "target_target_set_id_fkey" FOREIGN KEY ("target_set_id") REFERENCES "target_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "target" ADD CONSTRAINT "target_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "target" ADD CONSTRAINT "target_category_code_fkey" FOREIGN KEY ("category_code") REFERENCES "worker_category"("code") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "submission" ADD CONSTRAINT "submission_regency_code_fkey" FOREIGN KEY ("regency_code") REFERENCES "regency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "submission_event" ADD CONSTRAINT "submission_event_regency_code_period_fkey" FOREIGN KEY ("regency_code", "period") REFERENCES "submission"("regency_code", "period") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "user_regency" ADD CONSTRAINT "user_regency_regency_code_fkey" FOREIGN KEY ("regency_code") REFERENCES "regency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "user_regency" ADD CONSTRAINT "user_regency_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ═══ What follows Prisma cannot say ═══════════════════════════════════════════════════════════════
--
--  1  checks on single rows
--  2  versions: a changed count gets a new version, whoever wrote it
--  3  roll-ups, revisions and the period lock, by statement-level triggers on enrolment
--  4  submissions: no step jumped or repeated, each step recorded
--  5  append-only guards
--  6  the application's role and row-level security
--
-- Codes are compared byte by byte (COLLATE "C"), so that "all areas below 51.04" is an index range.

-- ── 1 Checks ─────────────────────────────────────────────────────────────────────────────────────

-- Year and month as one integer.
CREATE FUNCTION is_period(value integer) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN value BETWEEN 200001 AND 209912 AND value % 100 BETWEEN 1 AND 12;

ALTER TABLE area
  ADD CONSTRAINT area_code_fits_level CHECK (CASE level
    WHEN 'COUNTRY'  THEN code = 'ID'
    WHEN 'PROVINCE' THEN code ~ '^\d\d$'
    WHEN 'REGENCY'  THEN code ~ '^\d\d\.\d\d$'
    WHEN 'DISTRICT' THEN code ~ '^\d\d\.\d\d\.\d\d$'
    WHEN 'VILLAGE'  THEN code ~ '^\d\d\.\d\d\.\d\d\.\d{4}$' END),
  ADD CONSTRAINT area_parent_is_prefix CHECK (CASE level
    WHEN 'COUNTRY'  THEN parent_code IS NULL
    WHEN 'PROVINCE' THEN parent_code = 'ID'
    ELSE parent_code = substring(code FROM '^(.*)\.[^.]+$') END);

-- The first digit of a village code's last block tells its kind.
ALTER TABLE village ADD CONSTRAINT village_kind_fits_code CHECK (kind = CASE substr(code, 10, 1)
  WHEN '1' THEN 'KELURAHAN'::village_kind WHEN '2' THEN 'DESA' WHEN '3' THEN 'DESA_ADAT' END);

ALTER TABLE regency ADD CONSTRAINT regency_due_day CHECK (due_day BETWEEN 1 AND 28);

-- Rules R1, R2, R4 and R5, as far as one row can check them alone; R3 and the rest only warn.
ALTER TABLE enrolment
  ADD CONSTRAINT enrolment_period CHECK (is_period(period)),
  ADD CONSTRAINT enrolment_area_in_regency CHECK (area_code = regency_code OR area_code ~ ('^' || replace(regency_code, '.', '\.') || '\.\d\d\.\d{4}$')),
  ADD CONSTRAINT enrolment_r1_whole_and_bounded CHECK (
    jkk BETWEEN 0 AND 10000000 AND jkm BETWEEN 0 AND 10000000 AND jht BETWEEN 0 AND 10000000
    AND jp BETWEEN 0 AND 10000000 AND jkp BETWEEN 0 AND 10000000),
  ADD CONSTRAINT enrolment_r2_jkk_is_jkm CHECK (programme_class IN ('PU_FIRM', 'PU_GOVERNMENT') OR jkk = jkm),
  ADD CONSTRAINT enrolment_r4_jkp_within CHECK (jkp <= LEAST(jkk, jkm, jht)),
  ADD CONSTRAINT enrolment_r5_closed_cells CHECK (
    (programme_class = 'PU_FIRM' OR (jp IS NULL AND jkp IS NULL))
    AND (programme_class <> 'JAKON' OR jht IS NULL)),
  ADD CONSTRAINT enrolment_note_length CHECK (char_length(note) <= 500);

ALTER TABLE submission ADD CONSTRAINT submission_period CHECK (is_period(period));
ALTER TABLE no_data_mark
  ADD CONSTRAINT no_data_mark_period CHECK (is_period(period)),
  ADD CONSTRAINT no_data_mark_reason CHECK (char_length(btrim(reason)) BETWEEN 3 AND 500);
ALTER TABLE regency_coverage_definition ADD CONSTRAINT regency_coverage_definition_period CHECK (is_period(valid_from));
ALTER TABLE eligible_worker
  ADD CONSTRAINT eligible_worker_people CHECK (people BETWEEN 0 AND 500000000),
  ADD CONSTRAINT eligible_worker_segment CHECK (segment IN ('ALL', 'PU', 'BPU', 'JAKON', 'PMI')),
  ADD CONSTRAINT eligible_worker_area_in_regency CHECK (area_code = regency_code OR starts_with(area_code, regency_code || '.'));
ALTER TABLE electoral_district ADD CONSTRAINT electoral_district_seats CHECK (seats BETWEEN 1 AND 120 AND number > 0);
ALTER TABLE reported_figure ADD CONSTRAINT reported_figure_value CHECK (value >= 0);
ALTER TABLE target
  ADD CONSTRAINT target_value CHECK (value > 0 AND (measure = 'ACTIVE' OR value <= 1)),
  ADD CONSTRAINT target_baseline CHECK ((baseline IS NULL) = (baseline_date IS NULL) AND (baseline_date IS NULL OR baseline_date < due_date));
ALTER TABLE contribution_rate
  ADD CONSTRAINT contribution_rate_amount CHECK (amount >= 0 AND (kind = 'PERCENT' OR amount = trunc(amount))),
  ADD CONSTRAINT contribution_rate_validity CHECK (valid_to IS NULL OR valid_to >= valid_from);
ALTER TABLE app_user ADD CONSTRAINT app_user_email_lower CHECK (email = lower(email) AND email LIKE '_%@_%');

-- ── 2 Versions ───────────────────────────────────────────────────────────────────────────────────

-- Who acts is named by the application inside its transaction; a change made outside it has no user.
CREATE FUNCTION acting_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('app.user_id', true), '')::uuid;

CREATE FUNCTION stamp_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN NEW.version := OLD.version + 1; ELSE NEW.version := 1; END IF;
  NEW.updated_at := now();
  NEW.updated_by := acting_user();
  RETURN NEW;
END $$;

CREATE TRIGGER enrolment_version BEFORE INSERT OR UPDATE ON enrolment FOR EACH ROW EXECUTE FUNCTION stamp_version();
CREATE TRIGGER submission_version BEFORE INSERT OR UPDATE ON submission FOR EACH ROW EXECUTE FUNCTION stamp_version();

-- ── 3 Roll-ups, revisions, the period lock ───────────────────────────────────────────────────────

-- Writing needs an open month. The lock binds the application's role; the owner may correct, and the revision tells.
-- FOR SHARE waits for a step that is being taken and then sees its outcome: no write slips in behind a submission.
CREATE FUNCTION require_open_months(regencies text[], periods integer[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  month record;
  found_months integer := 0;
BEGIN
  FOR month IN
    SELECT s.regency_code, s.period, s.status FROM submission s
    JOIN unnest(regencies, periods) AS wanted(regency_code, period)
      ON s.regency_code = wanted.regency_code AND s.period = wanted.period
    ORDER BY s.regency_code, s.period
    FOR SHARE OF s
  LOOP
    IF month.status NOT IN ('DRAFT', 'RETURNED') THEN
      RAISE EXCEPTION 'period % of regency % is locked (%)', month.period, month.regency_code, month.status USING ERRCODE = 'CK001';
    END IF;
    found_months := found_months + 1;
  END LOOP;
  IF found_months < cardinality(regencies) THEN
    RAISE EXCEPTION 'a period was written that is not open' USING ERRCODE = 'CK002';
  END IF;
END $$;

-- Runs with the rights of whoever writes, so that it can tell the application from the owner.
CREATE FUNCTION check_enrolment_months() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  regencies text[];
  periods integer[];
BEGIN
  IF current_user <> 'cakupan_app' THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(regency_code), array_agg(period) INTO regencies, periods
    FROM (SELECT DISTINCT regency_code, period FROM new_rows) touched;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(regency_code), array_agg(period) INTO regencies, periods
    FROM (SELECT DISTINCT regency_code, period FROM old_rows) touched;
  ELSE
    SELECT array_agg(regency_code), array_agg(period) INTO regencies, periods
    FROM (SELECT regency_code, period FROM new_rows UNION SELECT regency_code, period FROM old_rows) touched;
  END IF;
  PERFORM require_open_months(regencies, periods);
  RETURN NULL;
END $$;

CREATE TYPE enrolment_change AS (before enrolment, after enrolment);

-- Adds differences, never recounts: concurrent writers of one regency queue on the roll-up row and none is lost.
-- Rows are taken in key order, so that two writers cannot wait for each other.
CREATE FUNCTION roll_up_enrolment(changes enrolment_change[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  WITH side AS (
    SELECT (c.after).*, 1 AS sign FROM unnest(changes) AS c WHERE (c.after).regency_code IS NOT NULL
    UNION ALL
    SELECT (c.before).*, -1 FROM unnest(changes) AS c WHERE (c.before).regency_code IS NOT NULL
  ),
  difference AS (
    SELECT regency_code, area_code, category_code, period,
      sum(sign * coalesce(jkk, 0)) AS jkk, sum(sign * coalesce(jkm, 0)) AS jkm, sum(sign * coalesce(jht, 0)) AS jht,
      sum(sign * coalesce(jp, 0)) AS jp, sum(sign * coalesce(jkp, 0)) AS jkp,
      sum(sign * num_nonnulls(jkk)) AS jkk_known, sum(sign * num_nonnulls(jkm)) AS jkm_known,
      sum(sign * num_nonnulls(jht)) AS jht_known, sum(sign * num_nonnulls(jp)) AS jp_known,
      sum(sign * num_nonnulls(jkp)) AS jkp_known, sum(sign) AS entries
    FROM side GROUP BY regency_code, area_code, category_code, period
  ),
  village_total AS (
    INSERT INTO enrolment_rollup AS r (regency_code, area_code, category_code, period, level,
      jkk, jkm, jht, jp, jkp, jkk_known, jkm_known, jht_known, jp_known, jkp_known, entries, villages)
    SELECT regency_code, area_code, 'ALL', period, 'VILLAGE',
      sum(jkk), sum(jkm), sum(jht), sum(jp), sum(jkp),
      sum(jkk_known), sum(jkm_known), sum(jht_known), sum(jp_known), sum(jkp_known), sum(entries), (sum(jkk_known) > 0)::integer
    FROM difference WHERE area_code <> regency_code
    GROUP BY regency_code, area_code, period ORDER BY regency_code, area_code, period
    ON CONFLICT (regency_code, area_code, category_code, period) DO UPDATE SET
      jkk = r.jkk + excluded.jkk, jkm = r.jkm + excluded.jkm, jht = r.jht + excluded.jht, jp = r.jp + excluded.jp, jkp = r.jkp + excluded.jkp,
      jkk_known = r.jkk_known + excluded.jkk_known, jkm_known = r.jkm_known + excluded.jkm_known,
      jht_known = r.jht_known + excluded.jht_known, jp_known = r.jp_known + excluded.jp_known,
      jkp_known = r.jkp_known + excluded.jkp_known, entries = r.entries + excluded.entries,
      villages = (r.jkk_known + excluded.jkk_known > 0)::integer
    RETURNING r.regency_code, r.area_code, r.period, r.jkk_known
  ),
  -- A village starts or stops reporting when its known JKK counts leave or reach nought.
  reporting AS (
    SELECT t.regency_code, t.area_code, t.period,
      (t.jkk_known > 0)::integer - (t.jkk_known - d.jkk_known > 0)::integer AS villages
    FROM village_total t
    JOIN (SELECT regency_code, area_code, period, sum(jkk_known) AS jkk_known FROM difference GROUP BY regency_code, area_code, period) d
      USING (regency_code, area_code, period)
  ),
  placed AS (
    SELECT d.*, 0 AS villages, d.category_code AS rollup_category FROM difference d
    UNION ALL SELECT d.*, 0, 'ALL' FROM difference d
    UNION ALL SELECT regency_code, area_code, 'ALL', period, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, villages, 'ALL' FROM reporting WHERE villages <> 0
  ),
  lifted AS (
    SELECT p.*, p.regency_code AS rollup_area, 'REGENCY'::area_level AS level FROM placed p
    UNION ALL
    SELECT p.*, substr(p.area_code, 1, 8), 'DISTRICT' FROM placed p WHERE p.area_code <> p.regency_code
  )
  INSERT INTO enrolment_rollup AS r (regency_code, area_code, category_code, period, level,
    jkk, jkm, jht, jp, jkp, jkk_known, jkm_known, jht_known, jp_known, jkp_known, entries, villages)
  SELECT regency_code, rollup_area, rollup_category, period, level,
    sum(jkk), sum(jkm), sum(jht), sum(jp), sum(jkp),
    sum(jkk_known), sum(jkm_known), sum(jht_known), sum(jp_known), sum(jkp_known), sum(entries), sum(villages)
  FROM lifted
  GROUP BY regency_code, rollup_area, rollup_category, period, level
  ORDER BY regency_code, rollup_area, rollup_category, period
  ON CONFLICT (regency_code, area_code, category_code, period) DO UPDATE SET
    jkk = r.jkk + excluded.jkk, jkm = r.jkm + excluded.jkm, jht = r.jht + excluded.jht, jp = r.jp + excluded.jp, jkp = r.jkp + excluded.jkp,
    jkk_known = r.jkk_known + excluded.jkk_known, jkm_known = r.jkm_known + excluded.jkm_known,
    jht_known = r.jht_known + excluded.jht_known, jp_known = r.jp_known + excluded.jp_known,
    jkp_known = r.jkp_known + excluded.jkp_known, entries = r.entries + excluded.entries, villages = r.villages + excluded.villages;

  -- Nothing entered any more is no row, as in a recount.
  DELETE FROM enrolment_rollup r USING unnest(changes) AS c
  WHERE r.entries = 0 AND (c.after).regency_code IS NULL
    AND r.regency_code = (c.before).regency_code AND r.period = (c.before).period
    AND r.area_code IN ((c.before).regency_code, substr((c.before).area_code, 1, 8), (c.before).area_code)
    AND r.category_code IN ((c.before).category_code, 'ALL');
END $$;

CREATE FUNCTION write_enrolment_revisions(changes enrolment_change[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO enrolment_revision (regency_code, area_code, category_code, period, version, changed_by, changed_by_role, before, after)
  SELECT coalesce((c.after).regency_code, (c.before).regency_code), coalesce((c.after).area_code, (c.before).area_code),
    coalesce((c.after).category_code, (c.before).category_code), coalesce((c.after).period, (c.before).period),
    coalesce((c.after).version, (c.before).version), acting_user(), current_setting('role'),
    CASE WHEN (c.before).regency_code IS NOT NULL THEN jsonb_build_object('jkk', (c.before).jkk, 'jkm', (c.before).jkm,
      'jht', (c.before).jht, 'jp', (c.before).jp, 'jkp', (c.before).jkp, 'note', (c.before).note) END,
    CASE WHEN (c.after).regency_code IS NOT NULL THEN jsonb_build_object('jkk', (c.after).jkk, 'jkm', (c.after).jkm,
      'jht', (c.after).jht, 'jp', (c.after).jp, 'jkp', (c.after).jkp, 'note', (c.after).note) END
  FROM unnest(changes) AS c
$$;

CREATE FUNCTION keep_enrolment_books() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  changes enrolment_change[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    changes := ARRAY(SELECT ROW(NULL::enrolment, n)::enrolment_change FROM new_rows n);
  ELSIF TG_OP = 'DELETE' THEN
    changes := ARRAY(SELECT ROW(o, NULL::enrolment)::enrolment_change FROM old_rows o);
  ELSE
    changes := ARRAY(SELECT ROW(o, n)::enrolment_change FROM old_rows o FULL JOIN new_rows n
      USING (regency_code, area_code, category_code, period));
  END IF;
  PERFORM roll_up_enrolment(changes);
  PERFORM write_enrolment_revisions(changes);
  RETURN NULL;
END $$;

CREATE TRIGGER enrolment_1_months_insert AFTER INSERT ON enrolment
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION check_enrolment_months();
CREATE TRIGGER enrolment_1_months_update AFTER UPDATE ON enrolment
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION check_enrolment_months();
CREATE TRIGGER enrolment_1_months_delete AFTER DELETE ON enrolment
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION check_enrolment_months();
CREATE TRIGGER enrolment_2_books_insert AFTER INSERT ON enrolment
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_enrolment_books();
CREATE TRIGGER enrolment_2_books_update AFTER UPDATE ON enrolment
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_enrolment_books();
CREATE TRIGGER enrolment_2_books_delete AFTER DELETE ON enrolment
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_enrolment_books();

-- The roll-ups as they must be, counted anew: for bulk loads with triggers off, and for the test that compares.
CREATE FUNCTION recount_enrolment() RETURNS SETOF enrolment_rollup LANGUAGE sql STABLE AS $$
  WITH placed AS (
    SELECT *, area_code AS rollup_area, 'VILLAGE'::area_level AS level, 'ALL' AS rollup_category FROM enrolment WHERE area_code <> regency_code
    UNION ALL SELECT *, substr(area_code, 1, 8), 'DISTRICT', category_code FROM enrolment WHERE area_code <> regency_code
    UNION ALL SELECT *, substr(area_code, 1, 8), 'DISTRICT', 'ALL' FROM enrolment WHERE area_code <> regency_code
    UNION ALL SELECT *, regency_code, 'REGENCY', category_code FROM enrolment
    UNION ALL SELECT *, regency_code, 'REGENCY', 'ALL' FROM enrolment
  )
  SELECT regency_code, rollup_area, rollup_category, period, level,
    coalesce(sum(jkk), 0), coalesce(sum(jkm), 0), coalesce(sum(jht), 0), coalesce(sum(jp), 0), coalesce(sum(jkp), 0),
    count(jkk)::integer, count(jkm)::integer, count(jht)::integer, count(jp)::integer, count(jkp)::integer, count(*)::integer,
    CASE WHEN rollup_category = 'ALL' THEN (count(DISTINCT area_code) FILTER (WHERE jkk IS NOT NULL AND area_code <> regency_code))::integer ELSE 0 END
  FROM placed GROUP BY regency_code, rollup_area, rollup_category, period, level
$$;

-- "All areas of one level below a code, month by month" without touching the table.
CREATE INDEX enrolment_rollup_by_level ON enrolment_rollup (category_code, level, area_code, period)
  INCLUDE (regency_code, jkk, jkm, jht, jp, jkp, jkk_known, villages);

-- How many villages an area holds, the whole that "66 of 70 reported" speaks of.
CREATE FUNCTION count_villages() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sign integer := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END;
BEGIN
  UPDATE area a SET village_count = a.village_count + sign * n.villages
  FROM (
    SELECT place.code, count(*)::integer AS villages
    FROM touched_villages v, LATERAL (VALUES (v.code), (substr(v.code, 1, 8)), (substr(v.code, 1, 5)), (substr(v.code, 1, 2)), ('ID')) AS place(code)
    GROUP BY place.code
  ) n
  WHERE a.code = n.code;
  RETURN NULL;
END $$;

CREATE TRIGGER village_count_insert AFTER INSERT ON village
  REFERENCING NEW TABLE AS touched_villages FOR EACH STATEMENT EXECUTE FUNCTION count_villages();
CREATE TRIGGER village_count_delete AFTER DELETE ON village
  REFERENCING OLD TABLE AS touched_villages FOR EACH STATEMENT EXECUTE FUNCTION count_villages();

-- The definition in force for a regency, from month to month.
CREATE VIEW regency_definition_span WITH (security_invoker = true) AS
SELECT r.regency_code, r.valid_from,
  lead(r.valid_from, 1, 210001) OVER (PARTITION BY r.regency_code ORDER BY r.valid_from) AS valid_before,
  r.definition_code, d.eligible_definition_code, d.segments, cardinality(d.segments) = 4 AS all_segments
FROM regency_coverage_definition r
JOIN coverage_definition d ON d.code = r.definition_code;

-- Active and eligible of a village, district or regency by month, under the definition in force: the one place where
-- counts meet their denominator. Null is unknown. A district of which villages are silent is measured by those that
-- report; the regency as a whole by all its eligible workers, since its remainder is entered at its own level.
CREATE VIEW area_coverage WITH (security_invoker = true) AS
SELECT r.regency_code, r.area_code, r.level, r.period, r.villages, s.definition_code,
  CASE
    WHEN s.all_segments THEN CASE WHEN r.jkk_known > 0 THEN r.jkk END
    WHEN r.level = 'VILLAGE' THEN (
      SELECT sum(e.jkk) FROM enrolment e JOIN worker_category c ON c.code = e.category_code AND c.segment_code = ANY (s.segments)
      WHERE e.regency_code = r.regency_code AND e.area_code = r.area_code AND e.period = r.period)
    ELSE (
      SELECT sum(e.jkk) FILTER (WHERE e.jkk_known > 0) FROM enrolment_rollup e
      JOIN worker_category c ON c.code = e.category_code AND c.segment_code = ANY (s.segments)
      WHERE e.regency_code = r.regency_code AND e.area_code = r.area_code AND e.period = r.period)
  END AS active,
  CASE
    WHEN r.level = 'DISTRICT' AND r.villages < a.village_count THEN (
      SELECT sum(w.people) FROM enrolment_rollup v
      JOIN eligible_worker w ON w.regency_code = v.regency_code AND w.area_code = v.area_code
        AND w.definition_code = s.eligible_definition_code AND (w.segment = 'ALL') = s.all_segments
        AND (s.all_segments OR w.segment = ANY (s.segments::text[]))
      WHERE v.regency_code = r.regency_code AND v.category_code = 'ALL' AND v.level = 'VILLAGE' AND v.period = r.period
        AND v.area_code > r.area_code || '.' AND v.area_code < r.area_code || '/' AND v.jkk_known > 0)
    WHEN s.all_segments THEN (
      SELECT w.people FROM eligible_worker w WHERE w.regency_code = r.regency_code AND w.area_code = r.area_code
        AND w.definition_code = s.eligible_definition_code AND w.segment = 'ALL')
    ELSE (
      SELECT sum(w.people) FROM eligible_worker w WHERE w.regency_code = r.regency_code AND w.area_code = r.area_code
        AND w.definition_code = s.eligible_definition_code AND w.segment = ANY (s.segments::text[]))
  END AS eligible
FROM enrolment_rollup r
JOIN area a ON a.code = r.area_code
LEFT JOIN regency_definition_span s ON s.regency_code = r.regency_code AND r.period >= s.valid_from AND r.period < s.valid_before
WHERE r.category_code = 'ALL';

-- ── 4 Submissions ────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION check_submission_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'DRAFT' THEN
      RAISE EXCEPTION 'a month begins as DRAFT' USING ERRCODE = 'CK003';
    END IF;
  ELSIF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
    ('DRAFT', 'SUBMITTED'), ('RETURNED', 'SUBMITTED'), ('SUBMITTED', 'RETURNED'),
    ('SUBMITTED', 'VERIFIED'), ('VERIFIED', 'RETURNED'), ('VERIFIED', 'PUBLISHED')) THEN
    RAISE EXCEPTION 'no step from % to %', OLD.status, NEW.status USING ERRCODE = 'CK003';
  ELSIF NEW.status = 'RETURNED' AND char_length(btrim(coalesce(NEW.reason, ''))) < 3 THEN
    RAISE EXCEPTION 'a return needs a reason' USING ERRCODE = 'CK004';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION record_submission_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW.status <> OLD.status THEN
    INSERT INTO submission_event (regency_code, period, from_status, to_status, reason, user_id)
    VALUES (NEW.regency_code, NEW.period, CASE WHEN TG_OP = 'UPDATE' THEN OLD.status END, NEW.status, NEW.reason, acting_user());
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER submission_step BEFORE INSERT OR UPDATE ON submission FOR EACH ROW EXECUTE FUNCTION check_submission_step();
CREATE TRIGGER submission_trace AFTER INSERT OR UPDATE ON submission FOR EACH ROW EXECUTE FUNCTION record_submission_event();

-- ── 5 Audit and append-only ──────────────────────────────────────────────────────────────────────

-- Settings that decide what a figure means leave a trace, whoever changes them. Password hashes stay out of it.
CREATE FUNCTION audit_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  old_row jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - 'password_hash' END;
  new_row jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - 'password_hash' END;
BEGIN
  INSERT INTO audit_entry (user_id, db_role, action, regency_code, subject, detail)
  VALUES (acting_user(), current_setting('role'), TG_TABLE_NAME || '.' || lower(TG_OP),
    coalesce(new_row, old_row) ->> 'regency_code',
    coalesce(coalesce(new_row, old_row) ->> 'id', coalesce(new_row, old_row) ->> 'area_code', coalesce(new_row, old_row) ->> 'code'),
    jsonb_strip_nulls(jsonb_build_object('before', old_row, 'after', new_row)));
  RETURN NULL;
END $$;

DO $$
DECLARE
  audited text;
BEGIN
  FOREACH audited IN ARRAY ARRAY['app_user', 'user_regency', 'target_set', 'target', 'eligible_worker', 'eligible_definition',
    'coverage_definition', 'regency_coverage_definition', 'reported_figure', 'contribution_rate', 'no_data_mark']
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION audit_change()', audited || '_audit', audited);
  END LOOP;
END $$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'CK005';
END $$;

DO $$
DECLARE
  trail text;
BEGIN
  FOREACH trail IN ARRAY ARRAY['enrolment_revision', 'submission_event', 'audit_entry']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', trail || '_append_only', trail);
  END LOOP;
END $$;

-- ── 6 The application's role and row-level security ──────────────────────────────────────────────

-- Roles belong to the whole server: another database of it may have made this one already.
DO $$
BEGIN
  CREATE ROLE cakupan_app NOLOGIN NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'cakupan_app', 'MEMBER') THEN
    EXECUTE format('GRANT cakupan_app TO %I', current_user);
  END IF;
END $$;

GRANT USAGE ON SCHEMA public TO cakupan_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO cakupan_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO cakupan_app;
GRANT INSERT, UPDATE, DELETE ON enrolment, no_data_mark, eligible_worker, regency_coverage_definition, reported_figure,
  target_set, target, electoral_district, electoral_district_area, user_regency TO cakupan_app;
GRANT INSERT, UPDATE ON submission, app_user, session, coverage_definition, eligible_definition, contribution_rate, worker_category TO cakupan_app;
GRANT UPDATE ON regency TO cakupan_app;
GRANT INSERT, DELETE ON sign_in_attempt TO cakupan_app;
GRANT INSERT ON audit_entry TO cakupan_app;
-- Books are kept by triggers alone.
REVOKE EXECUTE ON FUNCTION roll_up_enrolment(enrolment_change[]), write_enrolment_revisions(enrolment_change[]) FROM PUBLIC;

-- The regencies in scope are named inside the transaction; nothing named, nothing seen.
CREATE FUNCTION in_scope(regency text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT current_setting('app.regencies', true) = '*' OR regency = ANY (string_to_array(current_setting('app.regencies', true), ','))
$$;

-- The policies say the same in subselects, which are read once a statement: the function would be read for every row.
DO $$
DECLARE
  guarded text;
  everything constant text := $q$(SELECT current_setting('app.regencies', true)) = '*'$q$;
  own constant text := $q$regency_code = ANY ((SELECT string_to_array(current_setting('app.regencies', true), ','))::text[])$q$;
  scope constant text := everything || ' OR ' || own;
BEGIN
  FOREACH guarded IN ARRAY ARRAY['enrolment', 'enrolment_rollup', 'enrolment_revision', 'no_data_mark', 'submission', 'submission_event',
    'eligible_worker', 'regency_coverage_definition', 'electoral_district', 'electoral_district_area', 'user_regency']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('CREATE POLICY regency_scope ON %I USING (%s) WITH CHECK (%s)', guarded, scope, scope);
  END LOOP;
  -- A row without a regency is national: anyone may read it, only an unlimited scope may write it.
  FOREACH guarded IN ARRAY ARRAY['reported_figure', 'target_set', 'target']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', guarded);
    EXECUTE format('CREATE POLICY regency_read ON %I FOR SELECT USING (regency_code IS NULL OR %s)', guarded, scope);
    EXECUTE format('CREATE POLICY regency_write ON %I USING (%s) WITH CHECK (%s)', guarded, scope, scope);
  END LOOP;
END $$;

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_read ON audit_entry FOR SELECT USING (regency_code IS NULL OR in_scope(regency_code));
CREATE POLICY audit_append ON audit_entry FOR INSERT WITH CHECK (true);

-- ── What the tables hold ─────────────────────────────────────────────────────────────────────────

COMMENT ON TABLE area IS 'The spine: country, provinces, regencies, districts, villages under Kemendagri codes';
COMMENT ON TABLE enrolment IS 'Active memberships of one village (or the regency''s unmapped remainder), category and month; null is unknown, never 0';
COMMENT ON COLUMN enrolment.jkk IS 'Work accident: the count that makes a membership active';
COMMENT ON TABLE enrolment_rollup IS 'Sums per village (total), district and regency (per category and total), kept by trigger; never written otherwise';
COMMENT ON TABLE enrolment_revision IS 'Every change of an enrolment, before and after; append-only';
COMMENT ON TABLE eligible_worker IS 'Denominators, each with definition, source and date';
COMMENT ON TABLE reported_figure IS 'Published figures, kept beside the computed ones';
COMMENT ON TABLE submission IS 'A month of a regency on its way from draft to published';
COMMENT ON TABLE contribution_rate IS 'Contribution rates with validity, legal basis and payers';
COMMENT ON TABLE sign_in_attempt IS 'Hashed accounts and addresses for the lockout';
COMMENT ON TABLE audit_entry IS 'Who did what and when; append-only';

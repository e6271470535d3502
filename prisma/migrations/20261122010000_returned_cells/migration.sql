-- AlterTable
ALTER TABLE "enrolment" ADD COLUMN     "copied_from" INTEGER;

-- AlterTable
ALTER TABLE "enrolment_revision" ADD COLUMN     "import_id" UUID,
ADD COLUMN     "undo_of" UUID;

-- AlterTable
ALTER TABLE "submission_event" ADD COLUMN     "revision_id" BIGINT;

-- CreateTable
CREATE TABLE "returned_cell" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "event_id" BIGINT NOT NULL,
    "area_code" TEXT COLLATE "C" NOT NULL,
    "category_code" TEXT COLLATE "C" NOT NULL,
    "programme" TEXT COLLATE "C" NOT NULL,
    "period" INTEGER NOT NULL,
    "reason" TEXT,

    CONSTRAINT "returned_cell_pkey" PRIMARY KEY ("regency_code","event_id","area_code","category_code","programme")
);

-- CreateIndex
CREATE INDEX "enrolment_revision_regency_code_period_id_idx" ON "enrolment_revision"("regency_code", "period", "id");

-- CreateIndex
CREATE INDEX "enrolment_revision_regency_code_import_id_idx" ON "enrolment_revision"("regency_code", "import_id");

-- AddForeignKey
ALTER TABLE "returned_cell" ADD CONSTRAINT "returned_cell_regency_code_event_id_fkey" FOREIGN KEY ("regency_code", "event_id") REFERENCES "submission_event"("regency_code", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "returned_cell" ADD CONSTRAINT "returned_cell_area_code_fkey" FOREIGN KEY ("area_code") REFERENCES "area"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ═══ What follows Prisma cannot say ═══════════════════════════════════════════════════════════════

ALTER TABLE enrolment ADD CONSTRAINT enrolment_copied_from CHECK (is_period(copied_from) AND copied_from < period);
ALTER TABLE returned_cell
  ADD CONSTRAINT returned_cell_period CHECK (is_period(period)),
  ADD CONSTRAINT returned_cell_programme CHECK (programme IN ('ALL', 'jkk', 'jkm', 'jht', 'jp', 'jkp')),
  ADD CONSTRAINT returned_cell_area_in_regency CHECK (area_code = regency_code OR starts_with(area_code, regency_code || '.')),
  ADD CONSTRAINT returned_cell_reason CHECK (char_length(btrim(reason)) BETWEEN 3 AND 500);

-- ── Revisions name the workbook that brought them, and whether a row was copied ──────────────────

CREATE FUNCTION enrolment_json(e enrolment) RETURNS jsonb LANGUAGE sql IMMUTABLE
RETURN jsonb_build_object('jkk', e.jkk, 'jkm', e.jkm, 'jht', e.jht, 'jp', e.jp, 'jkp', e.jkp, 'note', e.note)
  || CASE WHEN e.copied_from IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('copiedFrom', e.copied_from) END;

-- The application names the workbook inside its transaction, as it names who acts.
CREATE OR REPLACE FUNCTION write_enrolment_revisions(changes enrolment_change[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO enrolment_revision (regency_code, area_code, category_code, period, version, changed_by, changed_by_role,
    before, after, import_id, undo_of)
  SELECT coalesce((c.after).regency_code, (c.before).regency_code), coalesce((c.after).area_code, (c.before).area_code),
    coalesce((c.after).category_code, (c.before).category_code), coalesce((c.after).period, (c.before).period),
    coalesce((c.after).version, (c.before).version), acting_user(), current_setting('role'),
    CASE WHEN (c.before).regency_code IS NOT NULL THEN enrolment_json(c.before) END,
    CASE WHEN (c.after).regency_code IS NOT NULL THEN enrolment_json(c.after) END,
    nullif(current_setting('app.import_id', true), '')::uuid, nullif(current_setting('app.undo_of', true), '')::uuid
  FROM unnest(changes) AS c
$$;

-- ── Steps remember what stood there ──────────────────────────────────────────────────────────────

-- A step of the application has somebody who takes it. (current_user is the owner in here, the setting is not.)
CREATE OR REPLACE FUNCTION record_submission_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('role') = 'cakupan_app' AND acting_user() IS NULL THEN
    RAISE EXCEPTION 'a step is taken by somebody' USING ERRCODE = 'CK007';
  END IF;
  IF TG_OP = 'INSERT' OR NEW.status <> OLD.status THEN
    INSERT INTO submission_event (regency_code, period, from_status, to_status, reason, user_id, revision_id)
    VALUES (NEW.regency_code, NEW.period, CASE WHEN TG_OP = 'UPDATE' THEN OLD.status END, NEW.status, NEW.reason, acting_user(),
      (SELECT max(r.id) FROM enrolment_revision r WHERE r.regency_code = NEW.regency_code AND r.period = NEW.period));
  END IF;
  RETURN NULL;
END $$;

-- ── Returned cells ───────────────────────────────────────────────────────────────────────────────

-- They are named in the very transaction of the return, never later. The clock of a transaction stands still.
CREATE FUNCTION check_returned_cell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM submission_event e WHERE e.regency_code = NEW.regency_code AND e.id = NEW.event_id
      AND e.period = NEW.period AND e.to_status = 'RETURNED' AND e.at = now()::timestamptz(3)) THEN
    RAISE EXCEPTION 'cells are named with their return' USING ERRCODE = 'CK003';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER returned_cell_with_return AFTER INSERT ON returned_cell FOR EACH ROW EXECUTE FUNCTION check_returned_cell();
CREATE TRIGGER returned_cell_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON returned_cell FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is open of a returned month. A month of which no cell is named is not in here: all of it is open.
CREATE VIEW reopened_cell WITH (security_invoker = true) AS
SELECT c.regency_code, c.period, c.area_code, c.category_code, c.programme, c.reason
FROM submission s
JOIN LATERAL (SELECT max(e.id) AS id FROM submission_event e WHERE e.regency_code = s.regency_code AND e.period = s.period) last ON true
JOIN returned_cell c ON c.regency_code = s.regency_code AND c.event_id = last.id
WHERE s.status = 'RETURNED';

-- A note may be written where any cell of its row is open.
CREATE FUNCTION require_reopened_cells(changes enrolment_change[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  locked record;
BEGIN
  SELECT key.area_code, key.category_code, cell.programme INTO locked
  FROM unnest(changes) AS c
  CROSS JOIN LATERAL (SELECT coalesce((c.after).regency_code, (c.before).regency_code) AS regency_code,
    coalesce((c.after).period, (c.before).period) AS period, coalesce((c.after).area_code, (c.before).area_code) AS area_code,
    coalesce((c.after).category_code, (c.before).category_code) AS category_code) AS key
  CROSS JOIN LATERAL (VALUES
    ('jkk', (c.before).jkk IS DISTINCT FROM (c.after).jkk), ('jkm', (c.before).jkm IS DISTINCT FROM (c.after).jkm),
    ('jht', (c.before).jht IS DISTINCT FROM (c.after).jht), ('jp', (c.before).jp IS DISTINCT FROM (c.after).jp),
    ('jkp', (c.before).jkp IS DISTINCT FROM (c.after).jkp), ('note', (c.before).note IS DISTINCT FROM (c.after).note)
  ) AS cell(programme, is_changed)
  WHERE cell.is_changed
    AND EXISTS (SELECT FROM reopened_cell o WHERE o.regency_code = key.regency_code AND o.period = key.period)
    AND NOT EXISTS (SELECT FROM reopened_cell o WHERE o.regency_code = key.regency_code AND o.period = key.period
      AND o.area_code = key.area_code AND o.category_code IN ('ALL', key.category_code)
      AND (cell.programme = 'note' OR o.programme IN ('ALL', cell.programme)))
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'cell % of % / % was not returned', locked.programme, locked.area_code, locked.category_code USING ERRCODE = 'CK006';
  END IF;
END $$;

CREATE OR REPLACE FUNCTION check_enrolment_months() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changes enrolment_change[];
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

  IF NOT EXISTS (SELECT FROM reopened_cell o JOIN unnest(regencies, periods) AS t(regency_code, period)
      ON o.regency_code = t.regency_code AND o.period = t.period) THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'INSERT' THEN
    changes := ARRAY(SELECT ROW(NULL::enrolment, n)::enrolment_change FROM new_rows n);
  ELSIF TG_OP = 'DELETE' THEN
    changes := ARRAY(SELECT ROW(o, NULL::enrolment)::enrolment_change FROM old_rows o);
  ELSE
    changes := ARRAY(SELECT ROW(o, n)::enrolment_change FROM old_rows o FULL JOIN new_rows n
      USING (regency_code, area_code, category_code, period));
  END IF;
  PERFORM require_reopened_cells(changes);
  RETURN NULL;
END $$;

-- A village without data is part of what was submitted: its mark is locked with the month.
CREATE FUNCTION check_mark_month() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  mark no_data_mark := coalesce(NEW, OLD);
BEGIN
  IF current_user <> 'cakupan_app' THEN RETURN NULL; END IF;
  PERFORM require_open_months(ARRAY[mark.regency_code], ARRAY[mark.period]);
  IF EXISTS (SELECT FROM reopened_cell o WHERE o.regency_code = mark.regency_code AND o.period = mark.period)
    AND NOT EXISTS (SELECT FROM reopened_cell o WHERE o.regency_code = mark.regency_code AND o.period = mark.period
      AND o.area_code = mark.area_code) THEN
    RAISE EXCEPTION 'village % was not returned', mark.area_code USING ERRCODE = 'CK006';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER no_data_mark_month AFTER INSERT OR UPDATE OR DELETE ON no_data_mark FOR EACH ROW EXECUTE FUNCTION check_mark_month();

-- ── The application's role and row-level security ────────────────────────────────────────────────

GRANT SELECT, INSERT ON returned_cell TO cakupan_app;
GRANT SELECT ON reopened_cell TO cakupan_app;
ALTER TABLE returned_cell ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY regency_scope ON returned_cell
  USING ((SELECT current_setting('app.regencies', true)) = '*'
    OR regency_code = ANY ((SELECT string_to_array(current_setting('app.regencies', true), ','))::text[]))
  WITH CHECK ((SELECT current_setting('app.regencies', true)) = '*'
    OR regency_code = ANY ((SELECT string_to_array(current_setting('app.regencies', true), ','))::text[]));

COMMENT ON TABLE returned_cell IS 'The cells that a return named: only they are open again';
COMMENT ON COLUMN enrolment.copied_from IS 'The month whose counts were taken over, until somebody touches the row';
COMMENT ON COLUMN submission_event.revision_id IS 'The last revision of the month''s counts at this step';

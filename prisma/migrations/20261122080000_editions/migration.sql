-- Promises made in public, the editions that a published month is frozen into, and the chain over the audit whose head an
-- edition prints.

-- CreateEnum
CREATE TYPE "promise_measure" AS ENUM ('COVERAGE', 'ACTIVE', 'VULNERABLE_ACTIVE', 'VULNERABLE_REGISTERED', 'QUOTA', 'BUDGET', 'OTHER');

-- CreateEnum
CREATE TYPE "edition_form" AS ENUM ('HTML', 'PDF', 'XLSX', 'CSV', 'DAPIL');

-- CreateTable
CREATE TABLE "public_promise" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "statement" TEXT NOT NULL,
    "statement_en" TEXT,
    "said_by" TEXT NOT NULL,
    "said_on" DATE NOT NULL,
    "measure" "promise_measure" NOT NULL,
    "amount" BIGINT,
    "due_on" DATE,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,

    CONSTRAINT "public_promise_pkey" PRIMARY KEY ("regency_code","id")
);

-- CreateTable
CREATE TABLE "edition" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "period" INTEGER NOT NULL,
    "sequence" SMALLINT NOT NULL,
    "number" TEXT COLLATE "C" NOT NULL,
    "check_code" TEXT COLLATE "C" NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "audit_head" TEXT NOT NULL,
    "reason" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by" UUID,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("regency_code","period","sequence")
);

-- CreateTable
CREATE TABLE "edition_file" (
    "regency_code" TEXT COLLATE "C" NOT NULL,
    "period" INTEGER NOT NULL,
    "sequence" SMALLINT NOT NULL,
    "form" "edition_form" NOT NULL,
    "locale" TEXT NOT NULL,
    "part" SMALLINT NOT NULL DEFAULT 0,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "edition_file_pkey" PRIMARY KEY ("regency_code","period","sequence","form","locale","part")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edition_number" TEXT NOT NULL,
    "content_sha256" TEXT NOT NULL,
    "entries" INTEGER NOT NULL,
    "last_revision" BIGINT NOT NULL,
    "last_event" BIGINT NOT NULL,
    "previous_hash" TEXT,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_sealed_entry" (
    "entry_id" BIGINT NOT NULL,
    "seal_id" BIGINT NOT NULL,

    CONSTRAINT "audit_sealed_entry_pkey" PRIMARY KEY ("entry_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "edition_number_key" ON "edition"("number");

-- CreateIndex
CREATE UNIQUE INDEX "edition_check_code_key" ON "edition"("check_code");

-- CreateIndex
CREATE INDEX "edition_published_at_idx" ON "edition"("published_at");

-- CreateIndex
CREATE INDEX "edition_file_sha256_idx" ON "edition_file"("sha256");

-- CreateIndex
CREATE INDEX "audit_seal_edition_number_idx" ON "audit_seal"("edition_number");

-- CreateIndex
CREATE INDEX "audit_sealed_entry_seal_id_entry_id_idx" ON "audit_sealed_entry"("seal_id", "entry_id");

-- AddForeignKey
ALTER TABLE "public_promise" ADD CONSTRAINT "public_promise_regency_code_fkey" FOREIGN KEY ("regency_code") REFERENCES "regency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_regency_code_fkey" FOREIGN KEY ("regency_code") REFERENCES "regency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_file" ADD CONSTRAINT "edition_file_regency_code_period_sequence_fkey" FOREIGN KEY ("regency_code", "period", "sequence") REFERENCES "edition"("regency_code", "period", "sequence") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_sealed_entry" ADD CONSTRAINT "audit_sealed_entry_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_sealed_entry" ADD CONSTRAINT "audit_sealed_entry_seal_id_fkey" FOREIGN KEY ("seal_id") REFERENCES "audit_seal"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

-- ── What a row can check alone ───────────────────────────────────────────────────────────────────

ALTER TABLE public_promise
  ADD CONSTRAINT public_promise_words CHECK (char_length(btrim(statement)) BETWEEN 3 AND 300
    AND char_length(btrim(statement_en)) BETWEEN 3 AND 300
    AND char_length(btrim(said_by)) BETWEEN 2 AND 120 AND char_length(btrim(source)) BETWEEN 3 AND 300),
  -- No personal number in what anyone may read.
  ADD CONSTRAINT public_promise_no_identity CHECK (concat_ws(' ', statement, statement_en, said_by, source) !~ '(\d[ .-]?){16}'),
  ADD CONSTRAINT public_promise_amount CHECK (amount BETWEEN 0 AND 9000000000000000 AND (measure <> 'COVERAGE' OR amount <= 10000)),
  ADD CONSTRAINT public_promise_measured CHECK ((measure = 'OTHER') = (amount IS NULL)),
  ADD CONSTRAINT public_promise_due CHECK (due_on >= said_on);

-- The first 50 bits of a SHA-256 (in hex) in digits and capitals that cannot be taken for one another: Crockford's base 32.
CREATE FUNCTION check_code_of(sha256 text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ',
    1 + ((('x' || left(sha256, 13))::bit(52)::bigint >> (47 - 5 * place)) & 31)::integer, 1), '' ORDER BY place)
  FROM generate_series(0, 9) AS place
$$;

ALTER TABLE edition
  ADD CONSTRAINT edition_period CHECK (period BETWEEN 200001 AND 210012 AND period % 100 BETWEEN 1 AND 12),
  ADD CONSTRAINT edition_sequence CHECK (sequence BETWEEN 1 AND 999),
  ADD CONSTRAINT edition_number CHECK (number = regency_code || '-' || period / 100 || '-' || lpad((period % 100)::text, 2, '0') || '-' || sequence),
  ADD CONSTRAINT edition_check_code CHECK (check_code = check_code_of(sha256)),
  ADD CONSTRAINT edition_sha256 CHECK (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  ADD CONSTRAINT edition_reason CHECK ((sequence = 1) = (reason IS NULL) AND char_length(btrim(reason)) BETWEEN 3 AND 500);

ALTER TABLE edition_file
  ADD CONSTRAINT edition_file_locale CHECK (locale IN ('id', 'en')),
  ADD CONSTRAINT edition_file_part CHECK (part >= 0 AND (part = 0 OR form = 'DAPIL')),
  ADD CONSTRAINT edition_file_sha256 CHECK (sha256 = encode(sha256(bytes), 'hex'));

ALTER TABLE audit_seal
  ADD CONSTRAINT audit_seal_content CHECK (content_sha256 ~ '^[0-9a-f]{64}$');

-- ── A published month is opened again for a correction, with a reason ────────────────────────────

CREATE OR REPLACE FUNCTION check_submission_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.status <> 'DRAFT' THEN
      RAISE EXCEPTION 'a month begins as DRAFT' USING ERRCODE = 'CK003';
    END IF;
  ELSIF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
    ('DRAFT', 'SUBMITTED'), ('RETURNED', 'SUBMITTED'), ('SUBMITTED', 'RETURNED'),
    ('SUBMITTED', 'VERIFIED'), ('VERIFIED', 'RETURNED'), ('VERIFIED', 'PUBLISHED'), ('PUBLISHED', 'RETURNED')) THEN
    RAISE EXCEPTION 'no step from % to %', OLD.status, NEW.status USING ERRCODE = 'CK003';
  ELSIF NEW.status = 'RETURNED' AND char_length(btrim(coalesce(NEW.reason, ''))) < 3 THEN
    RAISE EXCEPTION 'a return needs a reason' USING ERRCODE = 'CK004';
  END IF;
  RETURN NEW;
END $$;

-- ── Editions are made once, of a month that is published in the same breath ──────────────────────

CREATE FUNCTION check_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM submission s WHERE s.regency_code = NEW.regency_code AND s.period = NEW.period AND s.status = 'PUBLISHED') THEN
    RAISE EXCEPTION 'an edition of a month that is not published: %', NEW.number USING ERRCODE = 'CK011';
  ELSIF NEW.sequence > 1 AND NOT EXISTS (
    SELECT FROM edition e WHERE e.regency_code = NEW.regency_code AND e.period = NEW.period AND e.sequence = NEW.sequence - 1) THEN
    RAISE EXCEPTION 'an edition is missing before %', NEW.number USING ERRCODE = 'CK011';
  ELSIF NOT EXISTS (SELECT FROM audit_seal s
    WHERE s.edition_number = NEW.number AND s.content_sha256 = NEW.sha256 AND s.hash = NEW.audit_head) THEN
    RAISE EXCEPTION 'an edition without its seal: %', NEW.number USING ERRCODE = 'CK011';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER edition_of_published_month AFTER INSERT ON edition
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_edition();

-- Its files are made with it, and none is added later: the row of the edition is of this very transaction. (Within a
-- savepoint it would be of another number, and the file is refused.)
CREATE FUNCTION check_edition_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM edition e WHERE e.regency_code = NEW.regency_code AND e.period = NEW.period
    AND e.sequence = NEW.sequence AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'a file for an edition that is frozen: % % %', NEW.regency_code, NEW.period, NEW.sequence USING ERRCODE = 'CK005';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER edition_file_made_with_edition AFTER INSERT ON edition_file
  FOR EACH ROW EXECUTE FUNCTION check_edition_file();

DO $$
DECLARE
  frozen text;
BEGIN
  FOREACH frozen IN ARRAY ARRAY['edition', 'edition_file', 'audit_seal', 'audit_sealed_entry']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', frozen || '_append_only', frozen);
    -- Fires for a role that switches triggers off for replication as well.
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER %I', frozen, frozen || '_append_only');
  END LOOP;
END $$;

CREATE TRIGGER public_promise_version BEFORE INSERT OR UPDATE ON public_promise FOR EACH ROW EXECUTE FUNCTION stamp_version();
CREATE TRIGGER public_promise_audit AFTER INSERT OR UPDATE OR DELETE ON public_promise FOR EACH ROW EXECUTE FUNCTION audit_change();

-- ── The chain over the audit ─────────────────────────────────────────────────────────────────────

-- Each link covers the link before, the content of the edition, the settings changed since, and the whole history of the month it is made for. What is
-- sealed is listed, not found by number: of two transactions the one with the lower number may end last.
CREATE FUNCTION audit_seal_hash(seal bigint, edition_number text, content_sha256 text, last_revision bigint, last_event bigint, previous text) RETURNS text
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n', coalesce(previous, ''), edition_number, content_sha256,
    (SELECT string_agg(jsonb_build_array(a.id, extract(epoch FROM a.at), a.user_id, a.db_role, a.action, a.regency_code, a.subject, a.detail)::text, E'\n' ORDER BY a.id)
      FROM audit_sealed_entry s JOIN audit_entry a ON a.id = s.entry_id WHERE s.seal_id = seal),
    (SELECT string_agg(jsonb_build_array(r.id, r.area_code, r.category_code, extract(epoch FROM r.changed_at), r.changed_by, r.before, r.after)::text, E'\n' ORDER BY r.id)
      FROM enrolment_revision r WHERE r.regency_code = month.regency_code AND r.period = month.period AND r.id <= last_revision),
    (SELECT string_agg(jsonb_build_array(e.id, e.from_status, e.to_status, e.reason, extract(epoch FROM e.at), e.user_id)::text, E'\n' ORDER BY e.id)
      FROM submission_event e WHERE e.regency_code = month.regency_code AND e.period = month.period AND e.id <= last_event)
  ), 'UTF8')), 'hex')
  FROM (SELECT left(edition_number, 5) AS regency_code,
    (substr(edition_number, 7, 4) || substr(edition_number, 12, 2))::integer AS period) AS month
$$;

-- Adds a link for an edition and the SHA-256 of its content, and returns its hash, the head of the chain. One at a time.
-- It sees the audit of all regencies, whoever publishes: row-level security holds for the owner of the tables as well.
CREATE FUNCTION seal_audit(edition_number text, content_sha256 text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET app.regencies = '*' AS $$
DECLARE
  seal bigint;
  sealed integer;
  previous text;
  head text;
  month_code text := left(edition_number, 5);
  month_period integer := (substr(edition_number, 7, 4) || substr(edition_number, 12, 2))::integer;
  last_revision bigint;
  last_event bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_seal'));
  SELECT s.hash INTO previous FROM audit_seal s ORDER BY s.id DESC LIMIT 1;
  seal := nextval('audit_seal_id_seq');
  INSERT INTO audit_sealed_entry (entry_id, seal_id)
    SELECT a.id, seal FROM audit_entry a WHERE NOT EXISTS (SELECT FROM audit_sealed_entry s WHERE s.entry_id = a.id);
  GET DIAGNOSTICS sealed = ROW_COUNT;
  SELECT coalesce(max(r.id), 0) INTO last_revision FROM enrolment_revision r WHERE r.regency_code = month_code AND r.period = month_period;
  SELECT coalesce(max(e.id), 0) INTO last_event FROM submission_event e WHERE e.regency_code = month_code AND e.period = month_period;
  head := audit_seal_hash(seal, edition_number, content_sha256, last_revision, last_event, previous);
  INSERT INTO audit_seal (id, edition_number, content_sha256, entries, last_revision, last_event, previous_hash, hash)
    VALUES (seal, edition_number, content_sha256, sealed, last_revision, last_event, previous, head);
  RETURN head;
END $$;

-- ── The application's role and row-level security ────────────────────────────────────────────────

GRANT SELECT, INSERT, UPDATE, DELETE ON public_promise TO cakupan_app;
GRANT SELECT, INSERT ON edition, edition_file TO cakupan_app;
GRANT SELECT ON audit_seal, audit_sealed_entry TO cakupan_app;
REVOKE EXECUTE ON FUNCTION seal_audit(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION seal_audit(text, text) TO cakupan_app;

DO $$
DECLARE
  scoped text;
BEGIN
  FOREACH scoped IN ARRAY ARRAY['public_promise', 'edition', 'edition_file']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', scoped);
    EXECUTE format($policy$CREATE POLICY regency_scope ON %I
      USING ((SELECT current_setting('app.regencies', true)) = '*'
        OR regency_code = ANY ((SELECT string_to_array(current_setting('app.regencies', true), ','))::text[]))
      WITH CHECK ((SELECT current_setting('app.regencies', true)) = '*'
        OR regency_code = ANY ((SELECT string_to_array(current_setting('app.regencies', true), ','))::text[]))$policy$, scoped);
  END LOOP;
END $$;

COMMENT ON TABLE public_promise IS 'What was said in public would be reached, by whom, with its source';
COMMENT ON COLUMN public_promise.amount IS 'People, whole rupiah, or hundredths of a percent for COVERAGE';
COMMENT ON TABLE edition IS 'A published month, frozen; append-only';
COMMENT ON TABLE edition_file IS 'The bytes of an edition as they were made when it was published; append-only';
COMMENT ON TABLE audit_seal IS 'A link of the chain over the audit, made with each edition; append-only';
COMMENT ON TABLE audit_sealed_entry IS 'Which audit entries a link covers; append-only';

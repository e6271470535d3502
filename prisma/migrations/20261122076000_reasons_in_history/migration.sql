-- The history of a batch says why workers dropped out of it, too: before and after hold its drops as a list.

-- By stage and reason, so that two lists that say the same are equal.
CREATE FUNCTION subsidy_drops_of(regency text, batch uuid) RETURNS jsonb LANGUAGE sql STABLE
RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('stage', stage, 'reason', reason, 'people', people) ORDER BY stage, reason), '[]')
  FROM subsidy_drop WHERE regency_code = regency AND batch_id = batch);

-- What the history said last of a batch; null before it says anything, and once the batch was taken away.
CREATE FUNCTION subsidy_batch_told(regency text, batch uuid) RETURNS jsonb LANGUAGE sql STABLE
RETURN (SELECT after FROM subsidy_batch_revision WHERE regency_code = regency AND batch_id = batch ORDER BY id DESC LIMIT 1);

-- The drops have changed before their batch is written: those of before are what was told last.
CREATE OR REPLACE FUNCTION write_subsidy_batch_revision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  batch subsidy_batch := coalesce(NEW, OLD);
  told jsonb := coalesce(subsidy_batch_told(batch.regency_code, batch.id) -> 'drops', '[]');
BEGIN
  INSERT INTO subsidy_batch_revision (regency_code, batch_id, version, changed_by, before, after)
  VALUES (batch.regency_code, batch.id, batch.version, acting_user(),
    CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - ARRAY['regency_code', 'id', 'version', 'updated_at', 'updated_by']
      || jsonb_build_object('drops', told) END,
    CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - ARRAY['regency_code', 'id', 'version', 'updated_at', 'updated_by']
      || jsonb_build_object('drops', subsidy_drops_of(batch.regency_code, batch.id)) END);
  RETURN NULL;
END $$;

-- At the end of a transaction: drops that changed without their batch are a change of it as well.
CREATE FUNCTION write_subsidy_drop_revision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  changed subsidy_drop := coalesce(NEW, OLD);
  told jsonb := subsidy_batch_told(changed.regency_code, changed.batch_id);
  drops jsonb := subsidy_drops_of(changed.regency_code, changed.batch_id);
BEGIN
  IF told IS NOT NULL AND coalesce(told -> 'drops', '[]') <> drops THEN
    INSERT INTO subsidy_batch_revision (regency_code, batch_id, version, changed_by, before, after)
    SELECT regency_code, id, version, acting_user(), told, told || jsonb_build_object('drops', drops)
    FROM subsidy_batch WHERE regency_code = changed.regency_code AND id = changed.batch_id;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER subsidy_drop_revision AFTER INSERT OR UPDATE OR DELETE ON subsidy_drop DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION write_subsidy_drop_revision();

-- Batches that have drops already: their history begins with what stands.
DO $$
BEGIN
  PERFORM set_config('app.regencies', '*', true);
  INSERT INTO subsidy_batch_revision (regency_code, batch_id, version, before, after)
  SELECT b.regency_code, b.id, b.version, told.batch, told.batch || jsonb_build_object('drops', subsidy_drops_of(b.regency_code, b.id))
  FROM subsidy_batch b CROSS JOIN LATERAL (SELECT subsidy_batch_told(b.regency_code, b.id) AS batch) told
  WHERE told.batch IS NOT NULL AND EXISTS (SELECT FROM subsidy_drop d WHERE d.regency_code = b.regency_code AND d.batch_id = b.id);
END $$;

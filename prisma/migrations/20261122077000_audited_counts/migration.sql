-- What an agent carries and where an event was held change as other figures do, and leave the same trace: who, when, what.

CREATE TRIGGER perisai_count_audit AFTER INSERT OR UPDATE OR DELETE ON perisai_count FOR EACH ROW EXECUTE FUNCTION audit_change();
CREATE TRIGGER outreach_area_audit AFTER INSERT OR UPDATE OR DELETE ON outreach_area FOR EACH ROW EXECUTE FUNCTION audit_change();

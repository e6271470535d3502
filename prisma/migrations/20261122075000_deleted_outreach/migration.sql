-- An event that was deleted by mistake can be taken back: it is kept, and shown no more.

-- AlterTable
ALTER TABLE "outreach_event" ADD COLUMN     "deleted_at" TIMESTAMPTZ(3);

COMMENT ON COLUMN outreach_event.deleted_at IS 'When it was deleted; by whom says updated_by';

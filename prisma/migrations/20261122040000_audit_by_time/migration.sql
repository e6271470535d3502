-- The audit reads every book from its newest entry back, page by page.

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "enrolment_revision_changed_at_idx" ON "enrolment_revision"("changed_at");

-- CreateIndex
CREATE INDEX "submission_event_at_idx" ON "submission_event"("at");

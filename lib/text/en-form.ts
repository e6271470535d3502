import type { idForm } from "./id-form";

export const enForm: typeof idForm = {
  unsaved: {
    superseded: (who, when) => `${who} changed it on ${when}, so your change has not been made.`,
    deleted: (who, when) => `${who} deleted it on ${when}, so your change cannot be made.`,
    someone: "Somebody",
    sending: "Saving…",
    invalid: "Not saved. Check the fields that are marked.",
    exists: "Not saved: the same is there already.",
    failed: "Not saved. Please try again.",
    stored: "What is stored now",
    storedWhy: "What you typed is still above. If you save it, it takes the place of what is stored.",
    saveMine: "Save what I typed",
  },
};

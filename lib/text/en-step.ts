import type { idStep } from "./id-step";

export const enStep: typeof idStep = {
  step: {
    submit: "Submit the month",
    verify: "Verify the month",
    publish: "Publish the month",
    reopen: "Open for a correction",
    publishing: "Publishing and printing…",
    corrected: "What was corrected",
    correctedHint: "Printed in the new edition, for anyone to read. 3 to 500 letters, without names or NIK.",
    sendBack: "Return the month",
    sending: "Sending…",
    reason: "General reason",
    reasonHint: "3 to 500 characters. No names and no identity numbers.",
    chosen: "Other entries",
    chosenHint: "Beside those ticked in the table.",
    place: "Place",
    noPlace: "None",
    unmapped: "Not mapped to a village",
    category: "Category",
    programme: "Programme",
    all: "All",
    why: "Reason for this entry",
    whyHint: "Leave empty where it is the general reason.",
    more: "Add an entry",
    row: (number) => `Entry ${number}`,
    mark: "Mark as without data",
    markOf: (place) => `Mark ${place} as without data`,
    markReason: (place) => `Why ${place} has no data`,
    markSave: "Save the mark",
    unmark: "Take the mark back",
    unmarkOf: (place) => `Take the mark of ${place} back`,
    refused: {
      moved: (status, name, when) =>
        `This step is no longer possible: the month was ${status} by ${name} on ${when}. Reload the page to see how it stands now.`,
      someone: "somebody",
      status: {
        DRAFT: "opened",
        SUBMITTED: "submitted",
        RETURNED: "returned",
        VERIFIED: "verified",
        PUBLISHED: "published",
      },
      notReady: (missing, errors, unexplained) =>
        `It cannot be submitted yet: ${missing} villages are not in, ${errors} rows need a correction, ${unexplained} warnings have no note.`,
      reason: "A reason has 3 to 500 characters and no 16 digits such as an identity number.",
      cells:
        "An entry cannot be returned: its programme does not apply, or its reason holds an identity number or is too long.",
      villageReports: "This village has counts, so it cannot be marked as without data.",
      notReturned: "This village is not among those that were returned, so its mark stays.",
      nothingToPublish:
        "There is nothing to publish: the month has no entries, or no definition of its coverage is in force.",
      notPrinted:
        "The report could not be printed, so nothing was published. Try again; if it keeps failing, tell the administrator.",
      notOpen: "This month cannot be entered yet.",
      failed: "It was not sent. Try again.",
    },
  },
};

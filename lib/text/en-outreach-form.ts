import type { idOutreachForm } from "./id-outreach-form";

export const enOutreachForm: typeof idOutreachForm = {
  audience: {
    COUNCIL: "Council (DPRD)",
    VILLAGE_OFFICIALS: "Village officials",
    FIRMS: "Firms",
    WORKERS: "Workers",
  },
  outreachForm: {
    heldOn: "Date",
    title: "Name of the event",
    titleHint: "For instance: The quota of 2024 and Perisai agents.",
    place: "Place",
    placeHint: "For instance: District office of Sukawati.",
    audience: "Audience",
    attendance: "People who came",
    attendanceHint: "Empty means not counted, not 0.",
    organisers: "Organisers",
    organisersHint: "Offices, for instance: Labour office of Gianyar. No names of persons.",
    note: "Note",
    noteHint: "At most 500 characters. No names of persons and no identity numbers.",
    areas: "Areas reached",
    areasHint:
      "Tick the regency when the event was for all of it, or districts, or villages one by one. A district holds all of its villages.",
    wholeRegency: (name) => `All of ${name}`,
    wholeDistrict: (name) => `All of the district of ${name}`,
    villages: (count) => `${count} villages`,
    save: "Save the event",
    delete: "Delete the event",
    deleteTitle: "Delete this event",
    deleteWhy: "It goes from the list and from the charts. It can be brought back afterwards.",
    undo: "Undo",
    fault: {
      heldOn: "Write the date; an event that has not taken place yet cannot be recorded.",
      title: "3 to 120 characters, without an identity number.",
      place: "2 to 120 characters, without an identity number.",
      attendance: "A whole number such as 64 or 1,200, at most 1,000,000, or nothing.",
      organisers: "2 to 200 characters, without an identity number.",
      areas: "Tick at least one area.",
      note: "At most 500 characters, without an identity number.",
    },
  },
};

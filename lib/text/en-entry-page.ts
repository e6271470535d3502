import type { idEntryPage } from "./id-entry-page";

export const enEntryPage: typeof idEntryPage = {
  title: (period) => `Entry for ${period}`,
  lead: (date, due) => `Active workers as of ${date}. To be submitted by ${due}.`,
  villagesIn: (count, total) => `${count} of ${total} villages are in.`,
  filter: "Choose a sheet",
  allPlaces: "All villages, one category",
  placeOption: (district, name) => `${district} · ${name}`,
  narrowTitle: "The entry sheet needs a wider screen",
  narrow: "Open it on a tablet or a computer. On a phone the work list shows what is due.",
  toWorklist: "To the work list",
  readOnly: "You can read this sheet. The labour office operator fills it in.",
  returned: (reason) => `The branch returned this month: ${reason}`,
};

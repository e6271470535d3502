/** Official short forms, and words that stay small inside a name. */
const SHORT_FORMS: Readonly<Record<string, string>> = { "DAERAH ISTIMEWA YOGYAKARTA": "DI Yogyakarta" };
const KEPT_WORDS: ReadonlySet<string> = new Set(["DKI"]);
const SMALL_WORDS: ReadonlySet<string> = new Set(["dan"]);

/** Provinces and regencies come in capitals: "KABUPATEN GIANYAR" becomes "Kabupaten Gianyar". */
export function properCase(name: string): string {
  return SHORT_FORMS[name] ?? name.split(" ").map(properWord).join(" ");
}

function properWord(word: string): string {
  if (KEPT_WORDS.has(word)) return word;
  const small = word.toLowerCase();
  return SMALL_WORDS.has(small) ? small : capitalised(small);
}

/** Two dozen villages have a quotation mark where the glottal stop belongs (Soka'an), a few begin small. */
export function villageName(name: string): string {
  return capitalised(name.replaceAll('"', "'"));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

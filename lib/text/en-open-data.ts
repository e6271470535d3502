import type { idOpenData } from "./id-open-data";

export const enOpenData: typeof idOpenData = {
  openData: {
    title: "Open data",
    lead: "Published coverage figures for anyone: readable by machines, without an account, and open to checking.",
    link: "Open data",
    frontSentence: "These published figures are also available as open data, in JSON and CSV.",
    frontLink: "Go to the open data",
    illustration:
      "The figures here are illustrative data for a demonstration, not official ones. Every answer says so in metadata.illustration.",
    whatTitle: "What there is",
    address: "Address",
    contains: "Contents",
    datasets: {
      coverage:
        "Active participants, eligible workers and coverage by area and month; also by category, segment and programme.",
      areas: "Areas from the country down to villages, with their Kemendagri codes.",
      openapi: "The full description of addresses, parameters and answers (OpenAPI 3.1).",
    },
    howTitle: "How to ask",
    howLead:
      "Add parameters to the address. Without a period the answer holds every published month. A month that is not published does not appear: the answer is an empty list, not an error.",
    parameter: "Parameter",
    meaning: "Meaning",
    parameters: {
      area: "An area by its Kemendagri code, or ID for Indonesia. Without it: ID.",
      period: "One reporting month, as of its last day.",
      fromTo: "A span of months, both included; not together with period.",
      level: "Areas of this level within the area: PROVINCE, REGENCY, DISTRICT or VILLAGE.",
      category: "One worker category. Its denominator is unknown, so there are people and no rate.",
      segment: "One segment: PU, BPU, JAKON or PMI.",
      programme: "Take-up of one programme among those who may hold it: jkk, jkm, jht, jp or jkp.",
      limit: "Rows on a page, 1 to 1,000; 100 without it.",
      cursor: "The next_cursor of the page before; the Link header has the whole address.",
    },
    examplesTitle: "Examples to open",
    examples: {
      regency: (name, month) => `${name} in ${month}`,
      series: (name, year) => `${name} since January ${year}, as CSV`,
      districts: (name, month) => `Districts of ${name} in ${month}`,
      villages: (name, month) => `Old-age (JHT) members by village of ${name} in ${month}`,
      province: (name, month) => `The province of ${name} in ${month}: the regencies that have published`,
      areas: (name) => `Codes of the districts of ${name}`,
      provinces: "Codes of all provinces, as CSV",
    },
    meaningTitle: "What the figures mean",
    indicator: "Indicator",
    indicatorCode: (code, sdg) => `${code} by Bappenas · SDG ${sdg}`,
    indicatorName: "Coverage of workers by employment social security",
    indicatorDefinition:
      "Active participants in work accident insurance (JKK), which every segment must hold together with death insurance (JKM), divided by eligible workers under the coverage definition. Memberships are counted, not persons: one person may hold two.",
    unit: "Unit",
    unitActive: "memberships",
    unitEligible: "people",
    unitCoverage: "fraction of 1 (0.43 is 43%), rounded to 6 decimal places; may exceed 1",
    source: "Source",
    sourceActive:
      "The regency's or city's labour office, verified by the BPJS Ketenagakerjaan branch, published by the regency or city",
    sourceEligible: "The survey named by the coverage definition; see definition_code and metadata.definitions",
    sums: "Provinces and Indonesia",
    sumsMeaning:
      "Sum divided by sum, only of the regencies and cities that have published the month; regencies and villages_reported say how many are in it.",
    unknown: "Empty",
    unknownMeaning: "Unknown, or not shown where suppressed is true. It never means 0.",
    suppressionTitle: "What is not shown",
    suppression:
      "Counts of 1 to 4 people are not shown, and as many other figures as it takes that no total gives them back. The decision is the same for every request. 0 and unknown appear as they are.",
    suppressionPrograms:
      "What is not shown of JKK and JKM is not shown of the other programmes either. Sums of provinces and of Indonesia are made of shown figures only. Months are not protected against each other: the difference of two may reveal a small change.",
    licenceTitle: "Licence",
    licenceAreas: "Codes and names of areas",
    licenceFigures: "Coverage figures",
    licenceFiguresGiven: "The licence that the publisher has chosen",
    licenceFiguresNone:
      "The publisher has not stated a licence. Ask the regency or city concerned before any use beyond what the law allows.",
    sourceAreas: "idn-area-data 3.1.2, by the Kemendagri area codes",
    versionTitle: "Versions",
    version:
      "Addresses below /api/v1 stay. Columns may be added; those that exist are neither removed nor given another meaning. A change that does not fit gets a new address, /api/v2, and v1 remains.",
    machines:
      "Every answer carries an ETag: send it back as If-None-Match and the answer is 304 as long as nothing has changed. Other web pages may read the data directly (CORS). A request for very many regencies may be answered with 503: ask again after the seconds in Retry-After, or for a smaller area.",
    problem: {
      invalidTitle: "A parameter cannot be used",
      invalid: (names) => `Check: ${names}.`,
      notFoundTitle: "No such area",
      notFound: "There is no area with that code. /api/v1/areas lists the codes.",
      undecidedTitle: "Too many months at once",
      undecided:
        "For so many regencies and months it is still being decided which small groups are not shown. Ask for a smaller area or period, or ask again later: every request gets further.",
      unknownParameter: (names) => `Not a parameter of this address. There are: ${names}.`,
      repeated: "May be given only once.",
      allowed: {
        area: "A Kemendagri code such as 51, 51.04, 51.04.05, 51.04.05.2003, or ID",
        month: "A month as YYYY-MM, for instance 2024-06",
        oneOf: (values) => `One of: ${values}`,
        limit: "A whole number from 1 to 1000",
        cursor: "The next_cursor of the page before, unchanged",
      },
      together: {
        period: "period does not go together with from or to",
        to: "to is not earlier than from",
        segment: "segment does not go together with category, which says its segment",
        level: "A level within the area that is asked for, not above it",
      },
    },
  },
};

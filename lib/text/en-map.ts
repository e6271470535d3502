import type { idMap } from "./id-map";

export const enMap: typeof idMap = {
  map: {
    falls: {
      NORTH: (what) => `${what} falls towards the north`,
      SOUTH: (what) => `${what} falls towards the south`,
      EAST: (what) => `${what} falls towards the east`,
      WEST: (what) => `${what} falls towards the west`,
    },
    fallsFrom: (falls, best, rate) => `${falls}; ${best} is highest (${rate})`,
    mostIn: (count, all, places, band) => `${count} of ${all} ${places} lie in the band ${band}`,
    noRates: (what, places) => `No ${what} by ${places} to map yet`,
    notComparable: "Definitions of coverage differ: do not compare the colours of the map",
    noGround: (area) => `No map of ${area} yet`,
    noGroundWhy:
      "No village boundaries have been uploaded for this area, and the points within its villages are not known. An administrator can upload boundaries under Administration, Village boundaries; then the map appears here. The figures are in the ranked table.",
    subtitle: (what, places) => `${what} by ${places}, by place of residence.`,
    schematic: "Schematic map: each field is what lies nearest to the point of its area, not its boundary.",
    people: "People, not percent: places with many inhabitants stand out by themselves.",
    label: (what, count, places, area) => `Map of ${what}, ${count} ${places} in ${area}, in five bands`,
    labelSchematic: (label) => `${label} (schematic)`,
    place: (name, rate, active, eligible) => `${name}: ${rate}, ${active} of ${eligible}`,
    placePeople: (name: string, people: string) => `${name}: ${people} people`,
    placeUnknown: (name) => `${name}: no data yet`,
    count: (count, places) => `${count} ${places}`,
    unit: { PROVINCE: "provinces", REGENCY: "regencies", DISTRICT: "districts", VILLAGE: "villages" },
    below: (rate) => `<${rate}`,
    between: (from, to) => `${from}–${to}`,
    from: (rate) => `${rate}+`,
    noData: "no data",
    kilometres: (km) => `${km} km`,
    skip: "Skip the map",
    without: (count, places) => `${count} ${places} are not on the map`,
    withoutShape: "the uploaded file has no boundaries for them",
    withoutPoint: "no point within them is known",
    withoutWhy: (heading, why) => `${heading}, because ${why}:`,
    footBoundary: (source) => `Boundaries: ${source}; indicative.`,
    footSchematic: (source) => `Schematic. Points: ${source}.`,
    footUnmapped: (people) => `${people} members are not yet mapped to a village and not on the map.`,
    footDistricts: "Percentages of districts: reporting villages only.",
    outOfScope: (count, places) => `${count} more ${places} are outside your area.`,
    about:
      "Each area has the colour of its band of coverage; those without data are hatched. Bands are compared before rounding: 49.96% is still below 50%. Choose an area to open its own picture.",
    aboutPeople:
      "Each area is coloured by its number of people, in five bands of equal width; without data it is hatched. Choose an area to open its own picture.",
    aboutBoundary:
      "Boundaries are simplified for the map, with one edge for two neighbours. They are indicative and no legal reference.",
    aboutSchematic:
      "No village boundaries have been uploaded. The schematic map shows where areas lie beside one another, not how large they are or where they end.",
    table: (what, places, area) => `${what} by ${places} on the map, ${area}`,
    tableElsewhere: (count, places) =>
      `This map has ${count} ${places}. The figures of each are in the ranked table on this page and in the downloads; here is how many lie in each band.`,
    band: "Band",
    places: "Number",
  },
};

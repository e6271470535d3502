/** How the eligible workers of an area travel in a form: browser and server agree on the name of the field. */
export function peopleField(areaCode: string): string {
  return `people/${areaCode}`;
}

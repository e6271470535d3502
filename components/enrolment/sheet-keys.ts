import type { KeyboardEvent } from "react";

/** Up and down a column as in a spreadsheet. Enter would send the form otherwise. */
export function moveInColumn(event: KeyboardEvent<HTMLElement>): void {
  const input = event.target;
  const step = stepOf(event);
  if (step === 0 || !(input instanceof HTMLInputElement)) return;
  event.preventDefault();
  const [programme] = input.name.split("/");
  const column = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`.cell input[name^="${programme}/"]`)];
  column[column.indexOf(input) + step]?.focus();
}

/** What saves in every other program; here the browser would save the page. */
export function isSaveKey({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && key.toLowerCase() === "s";
}

function stepOf({ key, shiftKey }: KeyboardEvent): number {
  if (key === "ArrowDown") return 1;
  if (key === "ArrowUp") return -1;
  if (key === "Enter") return shiftKey ? -1 : 1;
  return 0;
}

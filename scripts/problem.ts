/** Something the person at the keyboard can mend: shown as a sentence, without a stack trace. */
export class Problem extends Error {}

/** Runs a command of package.json from the project's root and turns its outcome into an exit code. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
    // Not left to the event loop: the schema engine keeps a ten-second timer alive.
    process.exit(0);
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}

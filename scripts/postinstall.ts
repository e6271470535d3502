import { ensureClient } from "./generate";
import { runCommand } from "./problem";

await runCommand(ensureClient);

// A process that confirms one import and says so, made to be killed at any moment.
import { date } from "./date";
import { GIANYAR, viewerAs } from "./viewers";

const [id = "", digest = ""] = process.argv.slice(2);
const { confirmImport } = await import("@/lib/workbook/mutations");
console.log("READY");
const outcome = await confirmImport(
  viewerAs("OPERATOR"),
  { regencyCode: GIANYAR, id, digest, soundOnly: "on" },
  date("2024-07-08"),
);
console.log(JSON.stringify(outcome));
process.exit();

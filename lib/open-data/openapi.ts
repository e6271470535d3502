/** The description of the open data (OpenAPI 3.1), made of the schemas that check requests and answers. */
import { z } from "zod";
import { textFor } from "@/lib/text/dictionary";
import { areasAnswer, coverageAnswer, problem } from "./answer";
import { ODBL } from "./metadata";
import { areasParameters, coverageParameters } from "./schema";

const JSON_PROBLEM = "application/problem+json";
/** Only coverage has anything to decide on. */
const UNDECIDED = {
  description: "What may be shown of so many months is still being decided: ask again later, or for a smaller area",
  headers: { "Retry-After": { schema: { type: "integer" } } },
};

/** The whole document; names and summaries in English, as code is. */
export function openApiDocument() {
  return {
    openapi: "3.1.0",
    info: {
      title: "Cakupan open data",
      version: "1.0.0",
      description: [textFor("en").openData.lead, textFor("en").openData.suppression].join("\n\n"),
      license: {
        name: `Areas: ${ODBL.name}. Figures: see metadata.licence.figures`,
        url: ODBL.url,
      },
    },
    paths: {
      "/api/v1/coverage": operation("Published coverage figures", coverageParameters, "CoverageAnswer"),
      "/api/v1/coverage.csv": operation("The same as CSV", coverageParameters, null),
      "/api/v1/areas": operation("Areas with their Kemendagri codes", areasParameters, "AreasAnswer"),
      "/api/v1/areas.csv": operation("The same as CSV", areasParameters, null),
    },
    components: {
      schemas: {
        CoverageAnswer: described(coverageAnswer),
        AreasAnswer: described(areasAnswer),
        Problem: described(problem),
      },
    },
  };
}

function described(schema: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}

/** What an address takes: the strings that it may carry, not what becomes of them. */
function parametersOf(schema: z.ZodObject) {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = typeof property === "object" ? property : {};
    return {
      name,
      in: "query",
      required: required.includes(name),
      ...(description ? { description } : {}),
      schema: rest,
    };
  });
}

function operation(summary: string, parameters: z.ZodObject, answer: "CoverageAnswer" | "AreasAnswer" | null) {
  const json = answer === null ? {} : { "application/json": { schema: { $ref: `#/components/schemas/${answer}` } } };
  const refused = { content: { [JSON_PROBLEM]: { schema: { $ref: "#/components/schemas/Problem" } } } };
  return {
    get: {
      summary,
      parameters: parametersOf(parameters),
      responses: {
        "200": {
          description: "A page of rows; the Link header leads to the next one",
          headers: { ETag: { schema: { type: "string" } }, Link: { schema: { type: "string" } } },
          content: { ...json, "text/csv": { schema: { type: "string" } } },
        },
        "304": { description: "Nothing has changed since the ETag in If-None-Match" },
        "400": { description: "A parameter cannot be used", ...refused },
        "404": { description: "There is no such area", ...refused },
        ...(parameters === coverageParameters ? { "503": { ...UNDECIDED, ...refused } } : {}),
      },
    },
  };
}

import type { NextRequest } from "next/server";
import { openApiDocument } from "@/lib/open-data/openapi";
import { contentResponse, preflight } from "@/lib/open-data/response";

export function GET(request: NextRequest): Response {
  return contentResponse(request, { body: JSON.stringify(openApiDocument()), type: "application/json" });
}

export function OPTIONS(): Response {
  return preflight();
}

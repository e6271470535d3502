import { notFound } from "next/navigation";

/**
 * Every address that no page has. A refusal at the root would do as well, but Next writes those, header and all, into
 * every answer of the application.
 */
export default function MissingPage() {
  notFound();
}

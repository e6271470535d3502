import { answerAreas, answerCoverage } from "@/lib/open-data/address";
import { areasAnswer, type CoverageRow, coverageAnswer, problem } from "@/lib/open-data/answer";

const ORIGIN = "http://localhost:3000";
const AT_ONCE = 5;

/** A request as it comes in; the address begins behind the host. */
export function requestTo(address: string, headers: Record<string, string> = {}): Request {
  return new Request(`${ORIGIN}${address}`, { headers });
}

export async function askCoverage(query: string) {
  return coverageAnswer.parse(await (await answerCoverage(requestTo(`/api/v1/coverage?${query}`))).json());
}

export async function askAreas(query: string) {
  return areasAnswer.parse(await (await answerAreas(requestTo(`/api/v1/areas?${query}`))).json());
}

export async function askWrongly(query: string, headers?: Record<string, string>) {
  const response = await answerCoverage(requestTo(`/api/v1/coverage?${query}`, headers));
  return { contentType: response.headers.get("content-type"), ...problem.parse(await response.json()) };
}

/** Answers in the order of the questions, some asked at the same time. */
export async function askAll<Question, Answer>(
  questions: readonly Question[],
  ask: (question: Question) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < questions.length; at += AT_ONCE) {
    answers.push(...(await Promise.all(questions.slice(at, at + AT_ONCE).map(ask))));
  }
  return answers;
}

/** Every row, page by page. */
export async function walkCoverage(query: string): Promise<CoverageRow[]> {
  const rows: CoverageRow[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof askCoverage>> = await askCoverage(
      cursor === "" ? query : `${query}&cursor=${cursor}`,
    );
    rows.push(...page.data);
    cursor = page.next_cursor;
  }
  return rows;
}

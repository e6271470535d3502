/**
 * Work that a process does a few at a time, however many ask for it: the next begins when one has ended, in the order in
 * which they came. Pages and addresses may each have their own copy of a module, so a queue is known by its name.
 */
import "server-only";

export interface QueueTerms {
  readonly name: string;
  /** How many are worked on at a time. */
  readonly atOnce: number;
  /** How many more may wait for their turn. */
  readonly mostWaiting: number;
}

/** As many wait as may: nothing was begun. */
export class QueueFull extends Error {
  override readonly name = "QueueFull";
}

interface Queue {
  running: number;
  readonly waiting: (() => void)[];
}

const shared = globalThis as typeof globalThis & { cakupanQueues?: Map<string, Queue> };

function queueOf(name: string): Queue {
  shared.cakupanQueues ??= new Map();
  const queue = shared.cakupanQueues.get(name) ?? { running: 0, waiting: [] };
  shared.cakupanQueues.set(name, queue);
  return queue;
}

/** What the work gives, once it had its turn. Throws QueueFull, or what the work throws. */
export async function inQueue<T>({ name, atOnce, mostWaiting }: QueueTerms, work: () => Promise<T>): Promise<T> {
  const queue = queueOf(name);
  if (queue.running < atOnce) queue.running++;
  else if (queue.waiting.length >= mostWaiting) throw new QueueFull(name);
  // Who ends hands its place over, so that nobody who comes meanwhile takes it.
  else await new Promise<void>((begin) => queue.waiting.push(begin));
  try {
    return await work();
  } finally {
    const begin = queue.waiting.shift();
    if (begin === undefined) queue.running--;
    else begin();
  }
}

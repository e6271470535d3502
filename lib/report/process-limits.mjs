/**
 * Ends its process when it needs too much memory or too long, from a thread of its own: the compiler holds the main
 * thread, V8 does not count what it allocates, and whoever started it may be gone.
 */
import { workerData } from "node:worker_threads";

const LOOK_EVERY = 50;

const { memoryLimit, timeLimit } = workerData;

function look() {
  if (process.memoryUsage.rss() > memoryLimit) end();
}

function end() {
  process.kill(process.pid, "SIGKILL");
}

look();
setInterval(look, LOOK_EVERY);
setTimeout(end, timeLimit);

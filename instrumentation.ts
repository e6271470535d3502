import type { Instrumentation } from "next";
import pino from "pino";

const log = pino();

/** Every unexpected error becomes one line of JSON. Headers stay out of it, for they carry the session cookie. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const [path] = request.path.split("?");
  log.error({ err: error, method: request.method, path, route: context.routePath, kind: context.routeType });
};

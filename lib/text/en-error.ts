import type { idError } from "./id-error";

export const enError: typeof idError = {
  errors: {
    title: "Something went wrong on our side",
    body: "This page cannot be shown. What was saved is safe. Try again in a moment.",
    busy: "The system is busy",
    busyBody: "The database cannot answer yet. What was saved is safe. Try again in a moment.",
    retry: "Try again",
    code: (digest) => `Error code: ${digest}`,
  },
};

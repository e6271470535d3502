"use client";

import { useEffect } from "react";

/** After a long preview the reader stands far below the sentence that says what was done: back to where it is. */
export function PageStart() {
  useEffect(() => window.scrollTo({ top: 0 }), []);
  return null;
}

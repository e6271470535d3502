"use client";

import { type MouseEvent, useState } from "react";
import { Button } from "@/components/ui/button";

type Form = "svg" | "png";

interface DrawingButtonsProps {
  /** The file without its ending. */
  name: string;
  label: string;
  /** What is said while it is made, and when it cannot be. */
  busy: string;
  failed: string;
}

const FORMS: readonly Form[] = ["svg", "png"];

/** The drawing of the card that the buttons lie in, as a file. What makes it is fetched at the click. */
export function DrawingButtons({ name, label, busy, failed }: DrawingButtonsProps) {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  async function save(event: MouseEvent<HTMLButtonElement>, form: Form) {
    const card = event.currentTarget.closest("article");
    if (card === null || state === "busy") return;
    setState("busy");
    try {
      const { saveDrawing } = await import("./save-drawing");
      await saveDrawing(card, name, form);
      setState("idle");
    } catch {
      setState("failed");
    }
  }

  return (
    <div className="drawing">
      {FORMS.map((form) => (
        <Button key={form} blocked={state === "busy"} onClick={(event) => save(event, form)}>
          {`${label}, ${form.toUpperCase()}`}
        </Button>
      ))}
      <span role="status">{state === "busy" ? busy : state === "failed" ? failed : ""}</span>
    </div>
  );
}

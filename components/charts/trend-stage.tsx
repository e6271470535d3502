"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { TrendPlan } from "./trend-plan";

interface TrendStageProps {
  plan: TrendPlan;
  label: string;
  waiting: string;
}

// The chart library is the heaviest part of the page and draws in the browser only:
// it is fetched when the card comes into view.
const TrendDrawing = dynamic(() => import("./trend-drawing").then((module) => module.TrendDrawing), { ssr: false });

const PHONE = "(max-width: 640px)";

function useNarrow() {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(PHONE);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => window.matchMedia(PHONE).matches,
    () => false,
  );
}

export function TrendStage({ plan, label, waiting }: TrendStageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  const narrow = useNarrow();

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        setSeen(true);
        observer.disconnect();
      },
      { rootMargin: "240px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  return (
    <div className="trend" ref={stage} role="img" aria-label={label}>
      <span className="trend__wait">{waiting}</span>
      {seen ? (
        <div className="trend__draw">
          <TrendDrawing plan={plan} narrow={narrow} />
        </div>
      ) : null}
    </div>
  );
}

"use client";

import { Tabs as BaseTabs } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

export interface Tab {
  value: string;
  label: string;
  panel: ReactNode;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  className?: string;
  panelClassName?: string;
}

/**
 * All panels are rendered and the chosen one is shown, so every view is in the page for a reader
 * without JavaScript (styles/base.css opens them), for printing and for the browser's search.
 */
export function Tabs({ label, tabs, className, panelClassName }: TabsProps) {
  return (
    <BaseTabs.Root defaultValue={tabs[0]?.value} className={className}>
      <BaseTabs.List className="tabs" aria-label={label} activateOnFocus>
        {tabs.map((tab) => (
          <BaseTabs.Tab key={tab.value} value={tab.value} data-label={tab.label}>
            {tab.label}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      {tabs.map((tab) => (
        <BaseTabs.Panel
          key={tab.value}
          value={tab.value}
          keepMounted
          data-view={tab.value}
          className={["tabs-panel", panelClassName ?? ""].filter(Boolean).join(" ")}
        >
          <h3 className="tabs-panel__name">{tab.label}</h3>
          {tab.panel}
        </BaseTabs.Panel>
      ))}
    </BaseTabs.Root>
  );
}

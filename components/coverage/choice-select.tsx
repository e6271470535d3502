"use client";

// On the client: it comes as its words alone, where its elements would be written a second time for the browser.
import { SelectField, type SelectFieldProps } from "@/components/ui/select-field";

export function ChoiceSelect(props: SelectFieldProps) {
  return <SelectField {...props} />;
}

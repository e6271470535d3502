import Form from "next/form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { EligibleDesk } from "@/lib/eligible/queries";
import { ELIGIBLE_SEGMENTS } from "@/lib/eligible/schema";
import { type Locale, nameIn } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { sectionAddress } from "./target-address";

/** Chooses definition and segment by address. */
export function EligibleChoice({ desk, locale }: { desk: EligibleDesk; locale: Locale }) {
  const { target, segment, common } = textFor(locale);
  const text = target.eligible;
  return (
    <Form
      action={sectionAddress(desk.place.code, "eligible")}
      scroll={false}
      className="flex flex-wrap items-end gap-3"
    >
      <SelectField
        label={text.definition}
        name="definition"
        defaultValue={desk.definition.code}
        options={desk.definitions.map(({ code, nameId, nameEn }) => ({
          value: code,
          label: nameIn({ nameId, nameEn }, locale),
        }))}
      />
      <SelectField
        label={text.segment}
        name="segment"
        defaultValue={desk.segment}
        options={ELIGIBLE_SEGMENTS.map((code) => ({
          value: code,
          label: code === "ALL" ? text.all : segment[code].name,
        }))}
      />
      <Button type="submit">{common.show}</Button>
    </Form>
  );
}

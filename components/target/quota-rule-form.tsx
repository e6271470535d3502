import Form from "next/form";
import { Button } from "@/components/ui/button";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import type { QuotaPlan } from "./quota-plan";
import { sectionAddress } from "./target-address";

interface QuotaRuleFormProps {
  code: string;
  /** The set that is changed, carried along. */
  setId: string | null;
  plan: QuotaPlan;
  categories: readonly SelectOption[];
  locale: Locale;
}

/** Asks for a plan by address, so that it can be sent, and works without JavaScript. */
export function QuotaRuleForm({ code, setId, plan, categories, locale }: QuotaRuleFormProps) {
  const { quota, columns } = textFor(locale).target;
  const { typed } = plan;
  return (
    <Form action={sectionAddress(code, "quotas")} scroll={false} className="grid gap-3">
      {setId === null ? null : <input type="hidden" name="set" value={setId} />}
      <div className="target-row">
        <SelectField label={quota.category} name="category" options={categories} defaultValue={typed.category} />
        <TextField
          label={quota.perDesa}
          name="perDesa"
          hint={quota.perDesaHint}
          defaultValue={typed.perDesa}
          inputMode="numeric"
          error={plan.isUnread ? quota.unread : undefined}
          required
        />
        <TextField label={columns.due} name="due" type="date" defaultValue={typed.due} required />
        <label className="tick self-center">
          <input type="checkbox" name="kelurahan" value="1" defaultChecked={typed.withKelurahan} />
          {quota.kelurahan}
        </label>
      </div>
      <Button type="submit" className="justify-self-start">
        {quota.show}
      </Button>
    </Form>
  );
}

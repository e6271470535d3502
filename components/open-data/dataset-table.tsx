import { ScrollTable } from "@/components/ui/scroll-table";
import type { Locale } from "@/lib/format";
import { textFor } from "@/lib/text/dictionary";
import { AddressLink } from "./address-link";

const DATASETS = [
  { name: "coverage", addresses: ["/api/v1/coverage", "/api/v1/coverage.csv"] },
  { name: "areas", addresses: ["/api/v1/areas", "/api/v1/areas.csv"] },
  { name: "openapi", addresses: ["/api/v1/openapi.json"] },
] as const;

/** What there is and where. */
export function DatasetTable({ locale }: { locale: Locale }) {
  const text = textFor(locale).openData;
  return (
    <ScrollTable caption={text.whatTitle} className="tbl--top">
      <thead>
        <tr>
          <th scope="col">{text.address}</th>
          <th scope="col">{text.contains}</th>
        </tr>
      </thead>
      <tbody>
        {DATASETS.map(({ name, addresses }) => (
          <tr key={name}>
            <th scope="row">
              {addresses.map((address) => (
                <span key={address} className="block">
                  <AddressLink href={address} />
                </span>
              ))}
            </th>
            <td>{text.datasets[name]}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

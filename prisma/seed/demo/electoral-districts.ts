import type { Client } from "pg";
import { insertRows } from "../rows";
import { GIANYAR } from "./branch";

interface Dapil {
  readonly election: number;
  readonly number: number;
  readonly name: string;
  readonly seats: number;
  readonly districts: readonly string[];
}

// Seats of 2024: KPU Gianyar, tribunnews.com 10 February 2023. Seats of 2019: nusabali.com 109090. That the five
// dapil of 2019 were numbered in this order is our assumption; nothing depends on it.
const DAPIL: readonly Dapil[] = [
  { election: 2019, number: 1, name: "Gianyar", seats: 8, districts: ["51.04.03"] },
  { election: 2019, number: 2, name: "Blahbatuh–Tampaksiring", seats: 10, districts: ["51.04.02", "51.04.04"] },
  { election: 2019, number: 3, name: "Sukawati", seats: 8, districts: ["51.04.01"] },
  { election: 2019, number: 4, name: "Ubud", seats: 6, districts: ["51.04.05"] },
  { election: 2019, number: 5, name: "Tegallalang–Payangan", seats: 8, districts: ["51.04.06", "51.04.07"] },
  { election: 2024, number: 1, name: "Gianyar", seats: 9, districts: ["51.04.03"] },
  { election: 2024, number: 2, name: "Blahbatuh", seats: 7, districts: ["51.04.02"] },
  { election: 2024, number: 3, name: "Sukawati", seats: 9, districts: ["51.04.01"] },
  { election: 2024, number: 4, name: "Ubud", seats: 6, districts: ["51.04.05"] },
  { election: 2024, number: 5, name: "Payangan", seats: 4, districts: ["51.04.07"] },
  { election: 2024, number: 6, name: "Tegallalang", seats: 5, districts: ["51.04.06"] },
  { election: 2024, number: 7, name: "Tampaksiring", seats: 5, districts: ["51.04.04"] },
];

export async function insertElectoralDistricts(client: Client): Promise<void> {
  await insertRows(
    client,
    "electoral_district",
    DAPIL.map(({ election, number, name, seats }) => ({
      regency_code: GIANYAR,
      election_year: election,
      number,
      name,
      seats,
    })),
  );
  await insertRows(
    client,
    "electoral_district_area",
    DAPIL.flatMap(({ election, number, districts }) =>
      districts.map((code) => ({ regency_code: GIANYAR, election_year: election, number, district_code: code })),
    ),
  );
}

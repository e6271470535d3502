import type { Client } from "pg";
import { insertRows, stableId } from "../rows";
import { GIANYAR } from "./branch";
import { userId } from "./users";

interface Event {
  readonly on: string;
  readonly title: string;
  readonly place: string;
  readonly audience: "COUNCIL" | "VILLAGE_OFFICIALS" | "FIRMS" | "WORKERS";
  readonly attendance: number | null;
  readonly areas: readonly string[];
}

const ORGANISERS = "Disnaker Kabupaten Gianyar dan BPJAMSOSTEK Cabang Bali Gianyar";

/** All illustration: when whom the scheme was explained to. */
const EVENTS: readonly Event[] = [
  {
    on: "2023-06-14",
    title: "Paparan 1 desa 100 pekerja rentan",
    place: "Ruang sidang DPRD",
    audience: "COUNCIL",
    attendance: 38,
    areas: [GIANYAR],
  },
  {
    on: "2023-07-20",
    title: "Pendataan pekerja rentan bagi perangkat desa",
    place: "Balai Budaya Gianyar",
    audience: "VILLAGE_OFFICIALS",
    attendance: 128,
    areas: [GIANYAR],
  },
  {
    on: "2023-11-08",
    title: "Peserta mandiri setelah bulan keenam",
    place: "Wantilan Desa Payangan",
    audience: "WORKERS",
    attendance: 210,
    areas: ["51.04.07"],
  },
  {
    on: "2024-02-22",
    title: "Kuota 2024 dan agen Perisai",
    place: "Kantor Camat Sukawati",
    audience: "VILLAGE_OFFICIALS",
    attendance: 64,
    areas: ["51.04.01", "51.04.02"],
  },
  {
    on: "2024-05-16",
    title: "Kepatuhan perusahaan jasa wisata",
    place: "Ubud",
    audience: "FIRMS",
    attendance: 57,
    areas: ["51.04.05"],
  },
  {
    on: "2024-06-27",
    title: "Perpanjangan fase I",
    place: "Kantor Camat Tegallalang",
    audience: "VILLAGE_OFFICIALS",
    attendance: null,
    areas: ["51.04.06", "51.04.07"],
  },
];

export async function insertOutreach(client: Client): Promise<void> {
  await insertRows(
    client,
    "outreach_event",
    EVENTS.map(({ on, title, place, audience, attendance }) => ({
      regency_code: GIANYAR,
      id: eventId(on),
      held_on: on,
      title,
      place,
      audience,
      attendance,
      organisers: ORGANISERS,
      note: "Data ilustrasi",
      version: 1,
      updated_at: `${on}T16:00:00+08:00`,
      updated_by: userId("OPERATOR"),
    })),
  );
  await insertRows(
    client,
    "outreach_area",
    EVENTS.flatMap(({ on, areas }) =>
      areas.map((area) => ({ regency_code: GIANYAR, event_id: eventId(on), area_code: area })),
    ),
  );
}

function eventId(on: string): string {
  return stableId("outreach_event", GIANYAR, on);
}

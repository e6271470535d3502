import { Prisma } from "@/prisma/generated/client";

/** The electoral districts of every election that is known of a regency, by election and number: rows of an `ElectoralDistrict`. */
export function selectElectoralDistricts(regencyCode: string): Prisma.Sql {
  return Prisma.sql`
    SELECT e.election_year AS "electionYear", e.number, e.name, e.seats,
      coalesce(json_agg(json_build_object('code', d.code, 'name', d.name) ORDER BY d.code) FILTER (WHERE d.code IS NOT NULL), '[]') AS districts,
      (SELECT coalesce(json_agg(v.code ORDER BY v.code), '[]') FROM electoral_district_area own
        JOIN area v ON v.parent_code = own.district_code AND v.level = 'VILLAGE'
        WHERE own.regency_code = e.regency_code AND own.election_year = e.election_year AND own.number = e.number) AS villages
    FROM electoral_district e
    LEFT JOIN electoral_district_area a ON a.regency_code = e.regency_code AND a.election_year = e.election_year AND a.number = e.number
    LEFT JOIN area d ON d.code = a.district_code
    WHERE e.regency_code = ${regencyCode}
    GROUP BY e.regency_code, e.election_year, e.number ORDER BY e.election_year, e.number`;
}

import { z } from "zod";

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;
export const LONGEST_EMAIL = 254;

export const newAdministratorSchema = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email()).pipe(z.string().max(LONGEST_EMAIL)),
  name: z.string().trim().min(1).max(120),
  password: z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD),
});

export type NewAdministrator = z.infer<typeof newAdministratorSchema>;

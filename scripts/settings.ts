// What the environment (and the file .env, where there is one) asks of the commands.
import { existsSync } from "node:fs";
import { parseEnvironment } from "@/lib/env";
import { Problem } from "./problem";
import type { State } from "./state";

export interface Settings {
  /** The operator's own server; null means the demo on the database that npm brought. */
  databaseUrl: string | null;
  host: string;
  port: number;
}

/** What the application itself is started with. */
export interface ApplicationEnvironment extends Record<string, string> {
  DATABASE_URL: string;
  CAKUPAN_DEMO: "1" | "";
  NEXTAUTH_SECRET: string;
  NEXTAUTH_URL: string;
}

export function readSettings(): Settings {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { DATABASE_URL, HOST, PORT } = process.env;
  return {
    databaseUrl: DATABASE_URL || null,
    host: HOST || "127.0.0.1",
    port: readPort(PORT || "3000"),
  };
}

export function demoEnvironment(databaseUrl: string, state: State, { port }: Settings): ApplicationEnvironment {
  return {
    DATABASE_URL: databaseUrl,
    CAKUPAN_DEMO: "1",
    NEXTAUTH_SECRET: state.authSecret,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || `http://localhost:${port}`,
  };
}

/** Secrets of a real installation are its operator's to choose, and weak ones are refused. */
export function serverEnvironment(databaseUrl: string): ApplicationEnvironment {
  const { NEXTAUTH_SECRET, NEXTAUTH_URL } = process.env;
  if (!NEXTAUTH_URL) {
    throw new Problem(
      "NEXTAUTH_URL is not set. It must be the address under which people open Cakupan,\n" +
        "for example NEXTAUTH_URL=https://cakupan.example.go.id",
    );
  }
  const environment = { DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: NEXTAUTH_SECRET || undefined, NEXTAUTH_URL };
  try {
    return { ...parseEnvironment(environment) };
  } catch (error) {
    throw new Problem((error as Error).message);
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Problem(`PORT is "${text}"; it must be a number from 1 to 65535.`);
}

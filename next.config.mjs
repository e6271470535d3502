// The content security policy carries a nonce and stands in proxy.ts.
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];
const strictTransport = { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" };

/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // The optimiser is a large attack surface, and we serve no photographs.
  images: { unoptimized: true },
  // Native or reading files beside themselves: left out of the bundle.
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino"],
  // `npm test` has checked the types of the same tree by then; every other build checks them itself.
  typescript: { ignoreBuildErrors: process.env.CAKUPAN_TYPES_CHECKED === "1" },
  experimental: {
    // forbidden() for an honest 403.
    authInterrupts: true,
    // Writing it costs a first build a quarter of its time, and few builds are second ones.
    turbopackFileSystemCacheForBuild: false,
  },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    // Only where the proxy in front says that the reader came by https, as the standard asks.
    {
      source: "/:path*",
      has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
      headers: [strictTransport],
    },
  ],
};

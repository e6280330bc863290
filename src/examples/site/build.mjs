// Writes the site to dist/. DATELINE_URL: the server to read; SITE_URL: where the site will be published.
import { createServer } from "vite";

const vite = await createServer({ server: { middlewareMode: true, ws: false, watch: null }, logLevel: "warn" });
try {
  const { build } = await vite.ssrLoadModule("/src/build.ts");
  await build(new URL("dist/", import.meta.url));
} finally {
  await vite.close();
}

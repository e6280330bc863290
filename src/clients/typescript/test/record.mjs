// Stores the responses of a server with the sample content that the tests of the client read:
// DATELINE_URL=http://localhost:8080 npm run record
import { writeFile } from "node:fs/promises";

import { createClient } from "@dateline/client";

import { readEverything } from "./requests.mjs";

const url = process.env.DATELINE_URL;
if (!url) throw new Error("Set DATELINE_URL to the URL of a server with the sample content.");
const recorded = {};

await readEverything(
  createClient({
    url,
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      if (response.status !== 304) {
        const headers = ["content-type", "etag"].flatMap((name) => (response.headers.has(name) ? [[name, response.headers.get(name)]] : []));
        const { pathname, search } = new URL(input);
        recorded[pathname + search] = {
          status: response.status,
          headers: Object.fromEntries(headers),
          body: await response.clone().json(),
        };
      }
      return response;
    },
  }),
);
await writeFile(new URL("recorded.json", import.meta.url), `${JSON.stringify(recorded, null, 1)}\n`);

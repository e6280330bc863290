import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { createClient, ProblemError } from "@dateline/client";

import { readEverything } from "./requests.mjs";
import { recordedServer, serve } from "./server.mjs";

describe(`client of ${process.env.DATELINE_URL ?? "recorded responses"}`, () => {
  const statuses = [];
  let server;
  let read;

  before(async () => {
    server = process.env.DATELINE_URL ? undefined : await recordedServer();
    const counting = async (...request) => {
      const response = await fetch(...request);
      statuses.push(response.status);
      return response;
    };
    read = await readEverything(createClient({ url: process.env.DATELINE_URL ?? server.url, fetch: counting }));
  });
  after(() => server?.close());

  test("a list has the requested properties only", () => {
    assert.equal(read.cards.data.length, 2);
    for (const card of read.cards.data) {
      assert.deepEqual(Object.keys(card), ["headline", "section", "lead"]);
      assert.deepEqual(Object.keys(card.section), ["path"]);
      assert.match(card.section.path, /^city/);
    }
    assert.equal(read.cards.page.limit, 2);
  });

  test("iteration reaches every item once", () => {
    const headlines = read.headlines.map((article) => article.headline);
    assert.ok(headlines.length > 20);
    assert.equal(new Set(headlines).size, headlines.length);
    assert.ok(read.headlines.some((article) => article.language === "ar"));
  });

  test("iteration by page ends with the page that has no next one", () => {
    assert.ok(read.pages.length > 2);
    assert.deepEqual(read.pages.map((page) => page.page.next === null), read.pages.map((_, i) => i === read.pages.length - 1));
  });

  test("a repeated request gets a 304 and returns the same article", () => {
    assert.equal(statuses.filter((status) => status === 304).length, 1);
    assert.deepEqual(read.again, read.article);
    assert.equal(read.article.blocks[0].type, "paragraph");
    assert.deepEqual(read.byId, { slug: read.article.slug });
  });

  test("related articles, sections by path and collections are read", () => {
    assert.equal(read.related.data.length, 1);
    assert.deepEqual(read.section, { name: "Harbour", breadcrumb: [{ path: "city" }, { path: "city/harbour" }] });
    assert.ok(read.home.slots[0].items[0].headline.length > 0);
  });

  test("a batch keeps the commas of its parts", () => {
    assert.deepEqual(read.batch.responses.map((part) => [part.status, Object.keys(part.body.data[0])]), [
      [200, ["slug", "kind"]],
      [200, ["path", "name"]],
    ]);
  });

  test("an error is a problem that names the parameter", () => {
    assert.equal(read.typo.status, 400);
    assert.deepEqual(read.typo.violations, [
      { in: "query", name: "secton", reason: "is not a parameter of this endpoint", nearest: "section" },
    ]);
    assert.match(read.typo.message, /^400 Unknown query parameter: "secton"/);
    assert.equal(read.unknown.status, 404);
  });
});

describe("client of an unreliable server", () => {
  const json = { "content-type": "application/json" };
  const page = JSON.stringify({ data: [], page: { next: null } });

  async function against(respond, use) {
    const server = await serve(respond);
    try {
      await use(server);
    } finally {
      server.close();
    }
  }

  test("retries a 503 and a 429 after the requested time", () =>
    against(
      (_, response, n) =>
        n === 1 ? response.writeHead(503, { "retry-after": "1" }).end()
        : n === 2 ? response.writeHead(429, { "retry-after": "0" }).end()
        : response.writeHead(200, json).end(page),
      async (server) => {
        const start = Date.now();
        assert.deepEqual((await createClient({ url: server.url }).tags.list()).data, []);
        assert.equal(server.requests.length, 3);
        assert.ok(Date.now() - start >= 950);
      },
    ));

  test("gives up after the last retry", () =>
    against(
      (_, response) => response.writeHead(503, { "retry-after": "0" }).end("busy"),
      async (server) => {
        await assert.rejects(createClient({ url: server.url, retries: 2 }).tags.list(), { name: "ProblemError", status: 503 });
        assert.equal(server.requests.length, 3);
      },
    ));

  test("does not wait longer than allowed", () =>
    against(
      (_, response) => response.writeHead(503, { "retry-after": new Date(Date.now() + 3_600_000).toUTCString() }).end(),
      async (server) => {
        await assert.rejects(createClient({ url: server.url }).tags.list(), (error) => error instanceof ProblemError);
        assert.equal(server.requests.length, 1);
      },
    ));

  test("does not retry other errors", () =>
    against(
      (_, response) => response.writeHead(500, json).end("{}"),
      async (server) => {
        await assert.rejects(createClient({ url: server.url }).tags.list(), { status: 500 });
        assert.equal(server.requests.length, 1);
      },
    ));

  test("an abort ends the wait before a retry", () =>
    against(
      (_, response) => response.writeHead(503, { "retry-after": "20" }).end(),
      async (server) => {
        const start = Date.now();
        const signal = AbortSignal.timeout(100);
        await assert.rejects(createClient({ url: server.url }).tags.list({}, { signal }), { name: "TimeoutError" });
        assert.ok(Date.now() - start < 5000);
      },
    ));

  test("sends the key, encodes path values and reads the preview", () =>
    against(
      (_, response) => response.writeHead(200, json).end("{}"),
      async (server) => {
        const dateline = createClient({ url: `${server.url}/content/`, key: "k", preview: true });
        await dateline.sections.byPath("a b/c?", { fields: ["name"] });
        assert.equal(server.requests[0].url, "/content/preview/v1/sections/by-path/a%20b/c%3F?fields=name");
        assert.equal(server.requests[0].headers.authorization, "Bearer k");
        assert.equal(dateline.absolute("/sample/a.svg"), `${server.url}/sample/a.svg`);
        assert.equal(dateline.absolute("//cdn.example/a.svg"), "//cdn.example/a.svg");
      },
    ));

  test("keeps a bounded number of responses", () =>
    against(
      (request, response) => response.writeHead(200, { ...json, etag: `"${request.url}"` }).end("{}"),
      async (server) => {
        const dateline = createClient({ url: server.url });
        for (let i = 0; i <= 500; i++) await dateline.request(`/api/v1/tags/${i}`);
        await dateline.request("/api/v1/tags/1");
        await dateline.request("/api/v1/tags/0");
        assert.equal(server.requests.at(-2).headers["if-none-match"], '"/api/v1/tags/1"');
        assert.equal(server.requests.at(-1).headers["if-none-match"], undefined);
      },
    ));
});

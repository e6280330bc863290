// Compiled, not run: the types of what the client returns.
import { type Article, createClient, type FieldPath } from "../src/index.ts";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const expect = <T extends true>(_: T[]) => undefined;

const dateline = createClient({ url: "http://localhost:8080" });

const cards = await dateline.articles.list({ tag: ["ferries"], fields: ["headline", "section.path", "tags.slug", "lead.url"] });
type Card = (typeof cards.data)[number];
expect<Equal<keyof Card, "headline" | "section" | "tags" | "lead">>([]);
expect<Equal<Card["headline"], string>>([]);
expect<Equal<Card["section"], { path: string } | null>>([]);
expect<Equal<Card["tags"], { slug: string }[]>>([]);

const full = await dateline.articles.bySlug("a", { body: "blocks" });
expect<Equal<typeof full, Article>>([]);

const minutes = await dateline.articles.list({ fields: ["readingMinutes"] });
expect<Equal<(typeof minutes.data)[number], { readingMinutes: number }>>([]);

for await (const tag of dateline.tags.items({ fields: ["slug"] })) expect<Equal<typeof tag, { slug: string }>>([]);

const tree = await dateline.sections.list({ view: "tree", fields: ["path", "children.path"] });
expect<Equal<(typeof tree.data)[number], { path: string; children: { path: string }[] }>>([]);

const version = await dateline.get("/articles/{id}/versions/{version}", { id: "x", version: 2, fields: ["headline"] });
expect<Equal<typeof version, { headline: string }>>([]);

const site = await dateline.get("/site", { fields: ["name", "menus.items.label"] });
expect<Equal<typeof site, { name: string | null; menus: { items: { label: string }[] }[] }>>([]);

expect<"blocks.type" extends FieldPath<Article> ? false : true>([]);

// @ts-expect-error: not a property
await dateline.articles.list({ fields: ["headlin"] });
// @ts-expect-error: not a parameter
await dateline.articles.list({ secton: "city" });
// @ts-expect-error: not a value
await dateline.articles.list({ type: ["essay"] });
// @ts-expect-error: not requested
cards.data[0]?.summary;

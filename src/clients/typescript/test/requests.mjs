import { ProblemError } from "@dateline/client";

/** What the tests read. */
export async function readEverything(dateline) {
  const slug = "electric-cranes-oster-quay";
  const cards = await dateline.articles.list({ section: "city", limit: 2, fields: ["headline", "section.path", "lead.url"] });
  const headlines = [];
  for await (const article of dateline.articles.items({ limit: 10, fields: ["headline", "language"] })) headlines.push(article);
  const pages = [];
  for await (const page of dateline.tags.pages({ limit: 5, fields: ["slug"] })) pages.push(page);
  const article = await dateline.articles.bySlug(slug, { body: "blocks" });
  const again = await dateline.articles.bySlug(slug, { body: "blocks" });
  const byId = await dateline.articles.get(article.id, { fields: ["slug"] });
  const related = await dateline.articles.related(article.id, { limit: 1, fields: ["slug"] });
  const section = await dateline.sections.byPath("city/harbour", { fields: ["name", "breadcrumb.path"] });
  const home = await dateline.collections.bySlug("home", { fields: ["slots.name", "slots.items.headline"] });
  const batch = await dateline.get("/batch", { get: ["/tags?limit=1&fields=slug,kind", "/sections?limit=1&fields=path,name"] });
  const typo = await dateline.articles.list({ secton: "city" }).catch(asProblem);
  const unknown = await dateline.tags.bySlug("no-such-tag").catch(asProblem);
  return { cards, headlines, pages, article, again, byId, related, section, home, batch, typo, unknown };
}

function asProblem(error) {
  if (error instanceof ProblemError) return error;
  throw error;
}

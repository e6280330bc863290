import { type ArticleSummary, type Author, type Collection, createClient, type MenuItem, type Redirect, type Section, type Tag } from "@dateline/client";

import { sectionPath, tagPath } from "./links.ts";

/** A newsroom's published content, read in a few requests and kept in memory. */
export interface Content {
  name: string;
  /** The first menu of the site, else the sections. */
  menu: { label: string; path: string }[];
  timeZone: string;
  /** Where the site is published, without a slash at the end. */
  url: string;
  language: string;
  sections: Section[];
  articles: ArticleSummary[];
  authors: Author[];
  tags: Tag[];
  home: Collection | null;
  /** Former slugs and paths. */
  redirects: Redirect[];
}

const { DATELINE_URL = "http://localhost:8080", DATELINE_KEY, SITE_URL } = process.env;

export const dateline = createClient({ url: DATELINE_URL, ...(DATELINE_KEY ? { key: DATELINE_KEY } : {}) });

export async function readContent(): Promise<Content> {
  const [site, sections, articles, authors, tags, redirects, collections] = await Promise.all([
    dateline.site(),
    collect(dateline.sections.items({ view: "tree" })),
    collect(dateline.articles.items({ include: ["details", "body", "related"], body: "blocks", limit: 50 })),
    collect(dateline.authors.items({ limit: 100 })),
    collect(dateline.tags.items({ limit: 100 })),
    collect(dateline.redirects.items({ limit: 100 })),
    collect(dateline.collections.items({ fields: ["slug"] })),
  ]);
  return {
    name: site.name ?? "The Varnmouth Ledger",
    url: (SITE_URL ?? site.url ?? "http://localhost:4173").replace(/\/$/, ""),
    language: site.languages[0]?.language ?? "en",
    timeZone: site.timeZone,
    menu: site.menus[0]?.items.map(menuLink) ?? sections.map((section) => ({ label: section.name, path: sectionPath(section) })),
    sections,
    articles,
    authors,
    tags,
    redirects,
    home: collections.some(({ slug }) => slug === "home") ? await dateline.collections.bySlug("home") : null,
  };
}

const menuLink = ({ label, url, section, tag }: MenuItem) => ({
  label,
  path: section ? sectionPath(section) : tag ? tagPath(tag) : (url ?? "/"),
});

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

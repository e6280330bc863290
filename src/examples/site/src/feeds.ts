import type { ArticleSummary } from "@dateline/client";
import { blocksToHtml, escapeHtml } from "@dateline/client/html";

import type { Content } from "./content.ts";
import { absolute, articlePath, authorPath, feedPath, linkPath, sectionPath, tagPath } from "./links.ts";

/** An Atom feed of the newest articles of a list, complete with their bodies. */
export function feed(content: Content, path: string, title: string, articles: ArticleSummary[]): string {
  const newest = articles.slice(0, 20);
  const updated = newest.map((article) => article.updatedAt).sort().at(-1) ?? "1970-01-01T00:00:00Z";
  const url = (path: string) => absolute(content, path);
  const entries = newest.map(
    (article) => `<entry xml:lang="${article.language}">
<id>urn:uuid:${article.id}</id>
<title>${escapeHtml(article.headline)}</title>
<link href="${url(articlePath(article))}"/>
<published>${article.publishedAt}</published>
<updated>${article.updatedAt}</updated>
${article.authors.map(({ name }) => `<author><name>${escapeHtml(name)}</name></author>`).join("")}
<summary>${escapeHtml(article.summary ?? "")}</summary>
<content type="html">${escapeHtml(blocksToHtml(article.blocks ?? [], { media: url, link: (href, target) => url(linkPath(href, target)) }))}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${url(feedPath(path))}</id>
<title>${escapeHtml(title)}</title>
<link rel="self" href="${url(feedPath(path))}"/>
<link href="${url(path)}"/>
<author><name>${escapeHtml(content.name)}</name></author>
<updated>${updated}</updated>
${entries.join("\n")}
</feed>
`;
}

export function sitemap(content: Content, paths: string[]): string {
  const urls = paths.map((path) => `<url><loc>${escapeHtml(absolute(content, path))}</loc></url>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("\n")}
</urlset>
`;
}

/** The file of redirects that static hosts such as Netlify and Cloudflare Pages read. */
export function redirects(content: Content): string {
  const pages = {
    article: (slug: string) => articlePath({ slug }),
    section: (path: string) => sectionPath({ path }),
    tag: (slug: string) => tagPath({ slug }),
    author: (slug: string) => authorPath({ slug }),
    collection: null,
  };
  return content.redirects
    .flatMap(({ resource, from, to }) => {
      const page = pages[resource];
      return page ? [`${encodeURI(page(from))} ${encodeURI(page(to))} 301\n`] : [];
    })
    .join("");
}

import { mkdir, rm, writeFile } from "node:fs/promises";
import { Readable } from "node:stream";

import { renderToStaticMarkup } from "react-dom/server";

import { type Content, dateline, readContent } from "./content.ts";
import { feed, redirects, sitemap } from "./feeds.ts";
import { feedPath } from "./links.ts";
import { lists, type Route, routes } from "./pages.tsx";
import style from "./style.css?inline";

export interface File {
  type: string;
  content: string;
}

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#123a4d"/>
<path d="M5 12q5.5-5 11 0t11 0M5 21q5.5-5 11 0t11 0" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>`;

const html = (page: Route[1]): File => ({ type: "text/html", content: `<!DOCTYPE html>${renderToStaticMarkup(page())}` });

/** Files by path; `/` at the end of a path means an index page. */
function files(content: Content): Map<string, () => File> {
  const pages = routes(content);
  const feeds = [{ path: "/", title: content.name, articles: content.articles }, ...lists(content)];
  const paths = pages.map(([path]) => path);
  return new Map<string, () => File>([
    ...pages.map(([path, page]) => [path, () => html(page)] as const),
    ...feeds.map(
      ({ path, title, articles }) =>
        [feedPath(path), () => ({ type: "application/atom+xml", content: feed(content, path, title, articles) })] as const,
    ),
    ["/sitemap.xml", () => ({ type: "application/xml", content: sitemap(content, paths) })],
    ["/_redirects", () => ({ type: "text/plain", content: redirects(content) })],
    ["/style.css", () => ({ type: "text/css", content: style })],
    ["/favicon.svg", () => ({ type: "image/svg+xml", content: ICON })],
  ]);
}

/** For the development server. The client asks with `If-None-Match`, so that reading everything again is cheap. */
export async function renderOne(url: string): Promise<File | undefined> {
  const path = url.replace(/[?#].*/, "");
  const file = files(await readContent()).get(decodeURI(path))?.();
  const origin = new URL(dateline.absolute("/")).origin;
  return file && { ...file, content: file.content.replaceAll(/(src|poster)="\/(?!\/)/g, `$1="${origin}/`) };
}

export async function build(folder: URL): Promise<void> {
  const content = await readContent();
  await rm(folder, { recursive: true, force: true });
  const media = new Set<string>();
  const all = files(content);
  for (const [path, file] of all) {
    const { type, content } = file();
    await write(folder, path.endsWith("/") ? `${path}index.html` : path, content);
    if (type === "text/html") {
      for (const [, url] of content.matchAll(/(?:src|poster)="(\/(?!\/)[^"]*)"/g)) media.add(url!.replaceAll("&amp;", "&"));
    }
  }
  for (const url of media) {
    const response = await fetch(dateline.absolute(url));
    if (!response.ok || !response.body) {
      console.warn(`${url} is missing: ${response.status}`);
      continue;
    }
    await write(folder, decodeURI(new URL(url, "http://site").pathname), Readable.fromWeb(response.body as never));
  }
  console.log(`${all.size} files and ${media.size} media files in ${folder.pathname}`);
}

async function write(folder: URL, path: string, content: string | Readable): Promise<void> {
  const file = new URL(`.${path.split("/").map(encodeURIComponent).join("/")}`, folder);
  await mkdir(new URL(".", file), { recursive: true });
  await writeFile(file, content);
}

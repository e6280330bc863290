import type { ArticleSummary, MediaUsage, SectionReference } from "@dateline/client";
import { objectPosition } from "@dateline/client/html";
import { createContext, type ReactNode, useContext } from "react";

import type { Content } from "./content.ts";
import { absolute, articlePath, authorPath, feedPath, pagePath, sectionPath } from "./links.ts";
import { date, direction, type Words, words } from "./locale.ts";

export interface PageProps {
  content: Content;
  /** Path of the page, with slashes at both ends. */
  path: string;
  title: string;
  description?: string | null;
  language?: string;
  image?: MediaUsage | null;
  canonical?: string | null;
  noIndex?: boolean;
  /** The list whose feed the page offers in addition to that of the site. */
  feed?: { title: string; path: string };
  structured?: object;
  children: ReactNode;
}

export function Page({ content, path, title, description, language = content.language, image, structured, ...rest }: PageProps) {
  const picture = image?.type === "image" ? absolute(content, image.url) : null;
  const text = words(content.language);
  const [current] = content.menu.map((item) => item.path).filter((item) => path.startsWith(item)).sort((a, b) => b.length - a.length);
  const own = { lang: content.language, dir: direction(content.language) };
  return (
    <html lang={language} dir={direction(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === content.name ? title : `${title} · ${content.name}`}</title>
        {description && <meta name="description" content={description} />}
        {rest.noIndex && <meta name="robots" content="noindex" />}
        <link rel="canonical" href={rest.canonical ?? absolute(content, path)} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/style.css" />
        <link rel="alternate" type="application/atom+xml" title={content.name} href="/feed.xml" />
        {rest.feed && <link rel="alternate" type="application/atom+xml" title={rest.feed.title} href={feedPath(rest.feed.path)} />}
        <meta property="og:title" content={title} />
        <meta property="og:site_name" content={content.name} />
        <meta property="og:type" content={structured ? "article" : "website"} />
        {description && <meta property="og:description" content={description} />}
        {picture && <meta property="og:image" content={picture} />}
        {structured && (
          <script
            type="application/ld+json"
            dangerouslySetInnerHTML={{ __html: JSON.stringify(structured).replaceAll("<", "\\u003c") }}
          />
        )}
      </head>
      <body>
        <a className="skip" href="#main" lang={content.language}>
          {text.skip}
        </a>
        <header className="masthead" {...own}>
          <a className="name" href="/">
            {content.name}
          </a>
          <nav aria-label={text.sections}>
            <ul>
              {content.menu.map((item) => (
                <li key={item.path}>
                  <a href={item.path} aria-current={item.path === current || undefined}>
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <TimeZone value={content.timeZone}>
          <main id="main">{rest.children}</main>
        </TimeZone>
        <footer className="foot" {...own}>
          <p>
            <strong>{content.name}</strong>
          </p>
          <ul>
            <li>
              <a href="/feed.xml">{text.feed}</a>
            </li>
            {rest.feed && (
              <li>
                <a href={feedPath(rest.feed.path)}>Feed: {rest.feed.title}</a>
              </li>
            )}
            <li>
              <a href="/corrections/">{text.corrections}</a>
            </li>
          </ul>
        </footer>
      </body>
    </html>
  );
}

const TimeZone = createContext("UTC");

export function Time({ at, language }: { at: string; language: string }) {
  return <time dateTime={at}>{date(at, language, useContext(TimeZone))}</time>;
}

type CardArticle = Pick<ArticleSummary, "slug" | "headline" | "summary" | "publishedAt" | "section"> &
  Partial<Pick<ArticleSummary, "kicker" | "language" | "lead" | "type" | "authors">>;

interface CardProps {
  article: CardArticle;
  kind?: "lead" | "plain" | "row";
  level?: 2 | 3;
  section?: SectionReference | null;
}

export function Card({ article, kind = "plain", level = 3, section = article.section }: CardProps) {
  const Heading = `h${level}` as const;
  const language = article.language ?? "en";
  return (
    <article className={`card ${kind}`} lang={article.language} dir={article.language && direction(article.language)}>
      {article.lead && <Media media={article.lead} eager={kind === "lead"} bare />}
      <div>
        <p className="above">
          {section && <a href={sectionPath(section)}>{section.name}</a>}
          {article.kicker && article.kicker !== section?.name && <span>{article.kicker}</span>}
        </p>
        <Heading>
          <a href={articlePath(article)}>{article.headline}</a>
        </Heading>
        {article.summary && <p className="summary">{article.summary}</p>}
        <p className="meta">
          <Time at={article.publishedAt} language={language} />
        </p>
      </div>
    </article>
  );
}

/** A picture, video or sound; `bare` without its caption. */
export function Media({ media, eager, bare }: { media: MediaUsage; eager?: boolean; bare?: boolean }) {
  const { url, width, height, focalPoint, altText, languages } = media;
  const style = focalPoint ? { objectPosition: objectPosition(focalPoint) } : undefined;
  const size = { width: width ?? undefined, height: height ?? undefined };
  const spoken = { lang: languages?.altText ?? undefined };
  return (
    <figure className={`media ${media.type}`}>
      {media.type === "image" && <img src={url} alt={altText ?? ""} {...spoken} {...size} style={style} loading={eager ? "eager" : "lazy"} />}
      {media.type === "video" && <video src={url} aria-label={altText ?? undefined} {...spoken} {...size} style={style} controls preload="metadata" />}
      {media.type === "audio" && <audio src={url} aria-label={altText ?? undefined} {...spoken} controls preload="none" />}
      {!bare && (media.caption || media.credit) && (
        <figcaption>
          <span lang={languages?.caption ?? undefined}>{media.caption}</span>{" "}
          {media.credit && <small lang={languages?.credit ?? undefined}>{media.credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}

export function Byline({ article, text }: { article: ArticleSummary; text: Words }) {
  if (article.byline) return <p className="byline">{article.byline}</p>;
  if (article.authors.length === 0) return null;
  return (
    <p className="byline">
      {text.by}{" "}
      {article.authors.map((author, i) => (
        <span key={author.id + author.role}>
          {i > 0 && ", "}
          <a href={authorPath(author)} rel="author">
            {author.name}
          </a>
        </span>
      ))}
    </p>
  );
}

export function Pagination({ path, page, pages, language }: { path: string; page: number; pages: number; language: string }) {
  const text = words(language);
  if (pages < 2) return null;
  return (
    <nav className="pagination" aria-label={text.page(page, pages)}>
      {page > 1 ? (
        <a href={pagePath(path, page - 1)} rel="prev">
          {text.newer}
        </a>
      ) : (
        <span />
      )}
      <span>{text.page(page, pages)}</span>
      {page < pages ? (
        <a href={pagePath(path, page + 1)} rel="next">
          {text.older}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}

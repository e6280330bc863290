import type { ArticleSummary, Author, CollectionItem, Section, Tag } from "@dateline/client";
import { Blocks } from "@dateline/client/react";
import type { ReactNode } from "react";

import { Byline, Card, Media, Page, Pagination, Time } from "./components.tsx";
import type { Content } from "./content.ts";
import { absolute, articlePath, authorPath, linkPath, pagePath, sectionPath, tagPath } from "./links.ts";
import { direction, languageName, words } from "./locale.ts";

const PAGE_SIZE = 12;
const FRONT_SIZE = 4;

export type Route = readonly [path: string, page: () => ReactNode];

/** Every page of the site. */
export function routes(content: Content): Route[] {
  return [
    ["/", () => <Home content={content} />],
    ["/corrections/", () => <Corrections content={content} />],
    ...content.articles.map((article): Route => [articlePath(article), () => <Article content={content} article={article} />]),
    ...lists(content).flatMap((list) => listRoutes(content, list)),
  ];
}

export interface List {
  path: string;
  title: string;
  articles: ArticleSummary[];
  intro: ReactNode;
  description: string | null;
  showSection: boolean;
}

/** The sections, tags and authors with their articles, newest first. */
export function lists(content: Content): List[] {
  const { articles } = content;
  return [
    ...withDescendants(content.sections).map((section) => ({
      path: sectionPath(section),
      title: section.name,
      articles: articlesIn(section, articles),
      intro: <SectionIntro section={section} />,
      description: section.description,
      showSection: section.children.length > 0,
    })),
    ...content.tags.map((tag) => ({
      path: tagPath(tag),
      title: tag.name,
      articles: articles.filter((article) => article.tags.some(({ id }) => id === tag.id)),
      intro: <TagIntro tag={tag} />,
      description: tag.description,
      showSection: true,
    })),
    ...content.authors.map((author) => ({
      path: authorPath(author),
      title: author.name,
      articles: articles.filter((article) => article.authors.some(({ id }) => id === author.id)),
      intro: <AuthorIntro author={author} />,
      description: author.bio,
      showSection: true,
    })),
  ];
}

function listRoutes(content: Content, list: List): Route[] {
  const pages = Math.max(1, Math.ceil(list.articles.length / PAGE_SIZE));
  return Array.from({ length: pages }, (_, i): Route => [
    pagePath(list.path, i + 1),
    () => <ListPage content={content} list={list} page={i + 1} pages={pages} />,
  ]);
}

function Home({ content }: { content: Content }) {
  const slots = content.home?.slots ?? [];
  const picked = slots[0]?.items ?? content.articles.slice(0, 3).map((article) => ({ ...article, article }));
  const [lead, ...beside] = picked.map(withOverrides);
  const shown = new Set([...picked, ...slots.flatMap(({ items }) => items)].map(({ article }) => article.id));
  const latest = content.articles.filter(({ id }) => !shown.has(id)).slice(0, 4);
  latest.forEach(({ id }) => shown.add(id));
  return (
    <Page content={content} path="/" title={content.name} image={lead?.lead ?? null}>
      <h1 className="hidden">{content.name}</h1>
      <section className="top">
        {lead && <Card article={lead} kind="lead" level={2} />}
        <div className="beside">
          {beside.map((article) => (
            <Card key={article.id} article={article} level={2} />
          ))}
        </div>
        <div className="latest">
          {latest.map((article) => (
            <Card key={article.id} article={{ ...article, lead: null, summary: null }} level={3} />
          ))}
        </div>
      </section>
      {slots.slice(1).map(({ name, items }) => (
        <Front key={name} title={<>{capitalised(name)}</>} articles={items.slice(0, FRONT_SIZE).map(withOverrides)} />
      ))}
      {content.sections.map((section) => {
        const articles = articlesIn(section, content.articles).filter(({ id }) => !shown.has(id));
        return (
          <Front
            key={section.id}
            title={<a href={sectionPath(section)}>{section.name}</a>}
            articles={articles.slice(0, FRONT_SIZE)}
          />
        );
      })}
    </Page>
  );
}

function Front({ title, articles }: { title: ReactNode; articles: ArticleSummary[] }) {
  if (articles.length === 0) return null;
  return (
    <section className="front">
      <h2>{title}</h2>
      <div className="grid">
        {articles.map((article) => (
          <Card key={article.id} article={article} />
        ))}
      </div>
    </section>
  );
}

function ListPage({ content, list, page, pages }: { content: Content; list: List; page: number; pages: number }) {
  const articles = list.articles.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const path = page === 1 ? list.path : `${list.path}page/${page}/`;
  return (
    <Page
      content={content}
      path={path}
      title={page === 1 ? list.title : `${list.title}, ${page}`}
      description={list.description}
      feed={list}
    >
      <header className="intro">{list.intro}</header>
      <div className="rows">
        {articles.map((article, i) => (
          <Card
            key={article.id}
            article={article}
            kind={i === 0 && page === 1 ? "lead" : "row"}
            level={2}
            section={list.showSection ? article.section : null}
          />
        ))}
      </div>
      <Pagination path={list.path} page={page} pages={pages} language={content.language} />
    </Page>
  );
}

function SectionIntro({ section }: { section: Section }) {
  return (
    <>
      {section.breadcrumb.length > 1 && (
        <p className="crumbs">
          {section.breadcrumb.slice(0, -1).map((step) => (
            <a key={step.id} href={sectionPath(step)}>
              {step.name}
            </a>
          ))}
        </p>
      )}
      <h1>{section.name}</h1>
      {section.description && <p>{section.description}</p>}
      {section.children.length > 0 && (
        <ul className="pills">
          {section.children.map((child) => (
            <li key={child.id}>
              <a href={sectionPath(child)}>{child.name}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function TagIntro({ tag }: { tag: Tag }) {
  return (
    <>
      <p className="crumbs">{capitalised(tag.kind)}</p>
      <h1>{tag.name}</h1>
      {tag.description && <p>{tag.description}</p>}
    </>
  );
}

function AuthorIntro({ author }: { author: Author }) {
  const { portrait } = author;
  return (
    <div className="author">
      {portrait && (
        <img
          src={portrait.url}
          alt={portrait.altText ?? ""}
          lang={portrait.altTextLanguage ?? undefined}
          width={portrait.width ?? 96}
          height={portrait.height ?? 96}
        />
      )}
      <div>
        <h1>{author.name}</h1>
        {author.bio && <p>{author.bio}</p>}
      </div>
    </div>
  );
}

function Article({ content, article }: { content: Content; article: ArticleSummary }) {
  const text = words(article.language);
  const inBody = new Set((article.media ?? []).filter(({ position }) => position !== null).map(({ id }) => id));
  const pictures = (article.media ?? []).filter(({ id, role }) => role !== "social" && !inBody.has(id));
  const corrections = article.corrections ?? [];
  return (
    <Page
      content={content}
      path={articlePath(article)}
      title={article.seo?.title ?? article.headline}
      description={article.seo?.description ?? article.summary}
      language={article.language}
      image={article.social?.media ?? article.lead}
      canonical={article.canonicalUrl ?? null}
      noIndex={article.seo?.noIndex ?? false}
      {...(article.section ? { feed: { title: article.section.name, path: sectionPath(article.section) } } : {})}
      structured={structured(content, article)}
    >
      <article className="story">
        <header>
          <p className="above">
            {article.section?.breadcrumb.map((step) => (
              <a key={step.id} href={sectionPath(step)}>
                <bdi>{step.name}</bdi>
              </a>
            ))}
            {article.kicker && article.kicker !== article.section?.name && <span>{article.kicker}</span>}
          </p>
          <h1>{article.headline}</h1>
          {article.summary && <p className="standfirst">{article.summary}</p>}
          <Byline article={article} text={text} />
          <p className="meta">
            {article.dateline && <span>{article.dateline}</span>}
            <Time at={article.publishedAt} language={article.language} />
            {article.updatedAt.slice(0, 10) > article.publishedAt.slice(0, 10) && (
              <span>
                {text.updated} <Time at={article.updatedAt} language={article.language} />
              </span>
            )}
            {(article.readingMinutes ?? 0) > 0 && <span>{text.minutes(article.readingMinutes ?? 0)}</span>}
          </p>
          {(article.translations ?? []).length > 0 && (
            <p className="translations">
              {text.alsoIn}{" "}
              {article.translations?.map(({ id, slug, language }) => (
                <a key={id} href={articlePath({ slug })} lang={language} dir={direction(language)} hrefLang={language}>
                  {languageName(language)}
                </a>
              ))}
            </p>
          )}
        </header>
        {article.lead && <Media media={article.lead} eager />}
        <div className="body">
          <Blocks blocks={article.blocks ?? []} link={linkPath} />
        </div>
        {pictures.length > 0 && (
          <section className="gallery" aria-label={text.gallery}>
            {pictures.map((media) => (
              <Media key={media.id} media={media} />
            ))}
          </section>
        )}
        {corrections.length > 0 && (
          <section className="corrections">
            <h2>{text.corrections}</h2>
            {corrections.map((correction) => (
              <p key={correction.at}>
                <strong>{text[correction.type]}</strong> <Time at={correction.at} language={article.language} />
                <br />
                {correction.text}
              </p>
            ))}
          </section>
        )}
        {article.tags.length > 0 && (
          <ul className="pills">
            {article.tags.map((tag) => (
              <li key={tag.id}>
                <a href={tagPath(tag)} rel="tag">
                  <bdi>{tag.name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        )}
      </article>
      <Related content={content} article={article} />
    </Page>
  );
}

function Related({ content, article }: { content: Content; article: ArticleSummary }) {
  const ids = new Set((article.related ?? []).map(({ id }) => id));
  const related = content.articles.filter(({ id }) => ids.has(id));
  return <Front title={words(article.language).related} articles={related} />;
}

function Corrections({ content }: { content: Content }) {
  const corrected = content.articles
    .flatMap((article) => (article.corrections ?? []).map((correction) => ({ article, ...correction })))
    .sort((a, b) => b.at.localeCompare(a.at));
  const text = words(content.language);
  return (
    <Page content={content} path="/corrections/" title={text.corrections}>
      <header className="intro">
        <h1>{text.corrections}</h1>
        <p>{text.correctionsIntro}</p>
      </header>
      <div className="corrections">
        {corrected.map(({ article, type, at, text: correction }) => (
          <article key={article.id + at}>
            <h2>
              <a href={articlePath(article)}>{article.headline}</a>
            </h2>
            <p lang={article.language} dir={direction(article.language)}>
              <strong>{text[type]}</strong> <Time at={at} language={content.language} />
              <br />
              {correction}
            </p>
          </article>
        ))}
      </div>
    </Page>
  );
}

/** schema.org data for search engines. */
function structured(content: Content, article: ArticleSummary) {
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: article.headline,
    inLanguage: article.language,
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    mainEntityOfPage: absolute(content, articlePath(article)),
    author: article.authors.map((author) => ({ "@type": "Person", name: author.name, url: absolute(content, authorPath(author)) })),
    ...(article.lead?.type === "image" ? { image: [absolute(content, article.lead.url)] } : {}),
  };
}

/** The article with the texts and the picture that the collection shows. */
const withOverrides = ({ article, headline, summary, lead }: Pick<CollectionItem, "article" | "headline" | "summary" | "lead">) => ({
  ...article,
  headline,
  summary,
  lead,
});

const withDescendants = (sections: Section[]): Section[] =>
  sections.flatMap((section) => [section, ...withDescendants(section.children)]);

const articlesIn = ({ path }: Section, articles: ArticleSummary[]) =>
  articles.filter(({ section, sections = [] }) =>
    [section, ...sections].some((each) => each !== null && `${each.path}/`.startsWith(`${path}/`)),
  );

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

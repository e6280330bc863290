import type { LinkTarget } from "@dateline/client";

export const articlePath = ({ slug }: { slug: string }) => `/stories/${slug}/`;
export const sectionPath = ({ path }: { path: string }) => `/sections/${path}/`;
export const tagPath = ({ slug }: { slug: string }) => `/tags/${slug}/`;
export const authorPath = ({ slug }: { slug: string }) => `/authors/${slug}/`;
/** Of a list. */
export const pagePath = (list: string, page: number) => (page === 1 ? list : `${list}page/${page}/`);
export const feedPath = (list: string) => `${list}feed.xml`;
/** The complete URL of a page or a file of the site; another URL stays as it is. */
export const absolute = ({ url }: { url: string }, path: string) => new URL(path, `${url}/`).href;
export const linkPath = (href: string, target: LinkTarget | null) => (target?.resource === "article" ? articlePath(target) : href);

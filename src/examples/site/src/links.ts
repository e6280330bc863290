import type { LinkTarget } from "@dateline/client";

export const articlePath = ({ slug }: { slug: string }) => `/stories/${slug}/`;
export const sectionPath = ({ path }: { path: string }) => `/sections/${path}/`;
export const tagPath = ({ slug }: { slug: string }) => `/tags/${slug}/`;
export const authorPath = ({ slug }: { slug: string }) => `/authors/${slug}/`;
export const feedPath = (list: string) => `${list}feed.xml`;
export const linkPath = (href: string, target: LinkTarget | null) => (target?.resource === "article" ? articlePath(target) : href);

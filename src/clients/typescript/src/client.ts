import type { FieldPath, Selected } from "./fields.ts";
import { ProblemError } from "./problem.ts";
import type { PageInfo, paths } from "./schema.ts";

type Api = { [P in keyof paths as P extends `/api/v1${infer R}` ? R : never]: paths[P] };

/** A path of the API, without `/api/v1`. */
export type Path = keyof Api;
type Operation<P extends Path> = Api[P] extends { get: infer O } ? O : never;
type Body<P extends Path> = Operation<P> extends {
  responses: { 200: { content: { "application/json": infer B } } };
}
  ? B
  : never;
type Parameters<P extends Path> = Operation<P> extends { parameters: infer A } ? A : never;
type In<A, Place extends string> = A extends { [K in Place]?: infer V } ? ([V] extends [undefined] ? unknown : V) : unknown;

/** A path whose response is a page of a list. */
export type ListPath = { [P in Path]: Body<P> extends { data: unknown[]; page: PageInfo } ? P : never }[Path];
/** What a path returns; of a list, one item. */
export type Item<P extends Path> = Body<P> extends { data: (infer T)[]; page: PageInfo } ? T : Body<P>;
export type Result<P extends Path, F extends string = never> = P extends ListPath
  ? Omit<Body<P>, "data"> & { data: Selected<Item<P>, F>[]; page: PageInfo }
  : Selected<Body<P>, F>;
/** The query parameters of a path. */
export type Query<P extends Path, F extends string = never> = Omit<In<Parameters<P>, "query">, "fields"> & {
  fields?: readonly F[];
};
type PathValues<P extends Path> = In<Parameters<P>, "path">;
type Field<P extends Path> = FieldPath<Item<P>>;

export interface RequestOptions {
  signal?: AbortSignal;
}

/** Where responses are kept to be asked for with `If-None-Match`; a Map is one. */
export interface ResponseCache {
  get(url: string): CachedResponse | undefined;
  set(url: string, response: CachedResponse): unknown;
}

export interface CachedResponse {
  etag: string;
  body: unknown;
}

export interface ClientOptions {
  /** URL of the server, such as `https://content.news.example`, including the prefix of a proxy. */
  url: string;
  /** API key; required for the preview and where reading is closed. */
  key?: string;
  /** Read the working copies at `/preview/v1` instead of the published content. */
  preview?: boolean;
  /** `false` disables the cache; by default, the last 500 responses are kept. */
  cache?: ResponseCache | false;
  /** How often a 429 or 503 is retried; default 3. */
  retries?: number;
  /** The longest time to wait before a retry, in seconds; default 30. A longer `Retry-After` fails at once. */
  maxRetryAfter?: number;
  fetch?: typeof fetch;
}

export class Client {
  readonly articles;
  readonly sections;
  readonly tags;
  readonly authors;
  readonly media;
  readonly captions;
  readonly collections;
  readonly corrections = this.list("/corrections");
  readonly changes = this.list("/changes");
  readonly redirects = this.list("/redirects");
  readonly #base: string;
  readonly #cache: ResponseCache | false;

  constructor(private readonly options: ClientOptions) {
    this.#base = options.url.replace(/\/$/, "");
    this.#cache = options.cache ?? new RecentResponses(500);
    this.articles = {
      ...this.list("/articles"),
      get: this.one("/articles/{id}", "id"),
      bySlug: this.one("/articles/by-slug/{slug}", "slug"),
      related: this.one("/articles/{id}/related", "id"),
      versions: this.one("/articles/{id}/versions", "id"),
    };
    this.sections = {
      ...this.list("/sections"),
      get: this.one("/sections/{id}", "id"),
      byPath: this.one("/sections/by-path/{path}", "path"),
    };
    this.tags = { ...this.list("/tags"), get: this.one("/tags/{id}", "id"), bySlug: this.one("/tags/by-slug/{slug}", "slug") };
    this.authors = {
      ...this.list("/authors"),
      get: this.one("/authors/{id}", "id"),
      bySlug: this.one("/authors/by-slug/{slug}", "slug"),
    };
    this.media = {
      ...this.list("/media"),
      get: this.one("/media/{id}", "id"),
      captions: this.one("/media/{id}/captions", "id"),
    };
    this.captions = { ...this.list("/captions"), get: this.one("/captions/{id}", "id") };
    this.collections = { ...this.list("/collections"), bySlug: this.one("/collections/{slug}", "slug") };
  }

  /** Name, languages and menus of the site. */
  site<F extends Field<"/site"> = never>(query?: Query<"/site", F>, options?: RequestOptions): Promise<Result<"/site", F>> {
    return this.get<"/site", F>("/site", query ?? {}, options);
  }

  /** Any GET of the API: `get("/articles/{id}/versions/{version}", { id, version: 2 })`. */
  async get<P extends Path, F extends Field<P> = never>(
    path: P,
    values: PathValues<P> & Query<P, F>,
    options?: RequestOptions,
  ): Promise<Result<P, F>> {
    const query: Record<string, unknown> = { ...values };
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = String(query[name]);
      delete query[name];
      return value.split("/").map(encodeURIComponent).join("/");
    });
    return (await this.request(`${this.options.preview ? "/preview/v1" : "/api/v1"}${filled}${search(query)}`, options)) as Result<P, F>;
  }

  /** The pages of a list, from the cursor of the query or from the beginning. */
  async *pages<P extends ListPath, F extends Field<P> = never>(
    path: P,
    values: PathValues<P> & Query<P, F>,
    options?: RequestOptions,
  ): AsyncGenerator<Result<P, F>, void, undefined> {
    let cursor: string | null = null;
    do {
      const page: Result<P, F> = await this.get<P, F>(path, cursor === null ? values : { ...values, cursor }, options);
      yield page;
      cursor = page.page.next;
    } while (cursor !== null);
  }

  /** The items of all pages of a list. */
  async *items<P extends ListPath, F extends Field<P> = never>(
    path: P,
    values: PathValues<P> & Query<P, F>,
    options?: RequestOptions,
  ): AsyncGenerator<Selected<Item<P>, F>, void, undefined> {
    for await (const page of this.pages<P, F>(path, values, options)) {
      yield* page.data as Selected<Item<P>, F>[];
    }
  }

  /** The absolute URL of what a representation links to, such as the `url` of a picture or of `links`. */
  absolute(url: string): string {
    return url.startsWith("/") && !url.startsWith("//") ? new URL(this.#base).origin + url : url;
  }

  /** The JSON at a URL or path of the server, such as `resume` of `/changes`. */
  async request(path: string, { signal }: RequestOptions = {}): Promise<unknown> {
    const url = /^https?:/.test(path) ? path : this.#base + path;
    const cached = this.#cache ? this.#cache.get(url) : undefined;
    const headers = new Headers({ accept: "application/json" });
    if (this.options.key !== undefined) headers.set("authorization", `Bearer ${this.options.key}`);
    if (cached) headers.set("if-none-match", cached.etag);
    for (let attempt = 0; ; attempt++) {
      const response = await (this.options.fetch ?? fetch)(url, { headers, signal: signal ?? null });
      if (cached && response.status === 304) return cached.body;
      if (response.ok) {
        const body: unknown = await response.json();
        const etag = response.headers.get("etag");
        if (this.#cache && etag) this.#cache.set(url, { etag, body });
        return body;
      }
      const seconds = retryAfter(response) ?? 2 ** attempt;
      const retry = response.status === 429 || response.status === 503;
      if (!retry || attempt >= (this.options.retries ?? 3) || seconds > (this.options.maxRetryAfter ?? 30)) {
        throw await ProblemError.of(response);
      }
      await response.body?.cancel();
      await sleep(seconds * 1000, signal);
    }
  }

  private list<P extends ListPath>(path: P) {
    type Values<F extends string> = PathValues<P> & Query<P, F>;
    return {
      list: <F extends Field<P> = never>(query?: Query<P, F>, options?: RequestOptions) =>
        this.get<P, F>(path, (query ?? {}) as Values<F>, options),
      pages: <F extends Field<P> = never>(query?: Query<P, F>, options?: RequestOptions) =>
        this.pages<P, F>(path, (query ?? {}) as Values<F>, options),
      items: <F extends Field<P> = never>(query?: Query<P, F>, options?: RequestOptions) =>
        this.items<P, F>(path, (query ?? {}) as Values<F>, options),
    };
  }

  private one<P extends Path, N extends keyof PathValues<P> & string>(path: P, name: N) {
    return <F extends Field<P> = never>(value: string, query?: Query<P, F>, options?: RequestOptions) =>
      this.get<P, F>(path, { ...query, [name]: value } as PathValues<P> & Query<P, F>, options);
  }
}

export const createClient = (options: ClientOptions) => new Client(options);

class RecentResponses extends Map<string, CachedResponse> {
  constructor(private readonly capacity: number) {
    super();
  }

  override set(url: string, response: CachedResponse) {
    this.delete(url);
    super.set(url, response);
    if (this.size > this.capacity) this.delete(this.keys().next().value!);
    return this;
  }
}

/** Lists as repeated parameters, because the values of some contain commas. */
function search(query: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat()) if (each !== undefined && each !== null) parameters.append(name, String(each));
  }
  return parameters.size === 0 ? "" : `?${parameters}`;
}

/** In seconds; the header has a number or a date. */
function retryAfter(response: Response): number | undefined {
  const value = response.headers.get("retry-after");
  if (value === null) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    if (signal?.aborted) abort();
    else signal?.addEventListener("abort", abort, { once: true });
  });
}

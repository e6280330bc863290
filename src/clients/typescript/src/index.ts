export { Client, createClient } from "./client.ts";
export type { CachedResponse, ClientOptions, Item, ListPath, Path, Query, RequestOptions, ResponseCache, Result } from "./client.ts";
export type { FieldPath, Selected } from "./fields.ts";
export { ProblemError } from "./problem.ts";
export type * from "./schema.ts";

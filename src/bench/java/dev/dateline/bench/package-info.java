/**
 * The benchmark: {@code mvn -q -Pbench verify -Dbench.articles=10000}. Needs nothing but a JDK and Maven, and uses wrk, nginx
 * and pgbench where they are installed. A run takes these steps:
 * <ol>
 * <li>{@link dev.dateline.bench.Server} starts this build with its embedded database in a new folder, twice: first start and
 * warm start.
 * <li>{@link dev.dateline.bench.Corpus} writes generated articles to a file; {@link dev.dateline.bench.Imports} imports it, and
 * then imports it again unchanged.
 * <li>{@link dev.dateline.bench.SideBySide} measures each {@link dev.dateline.bench.Request} with the response cache, in turn with
 * {@link dev.dateline.bench.ReferenceServer}, which serves the same bytes: the limit of a cached response.
 * <li>{@link dev.dateline.bench.Imports} changes one article repeatedly and measures when the change is public.
 * <li>The server starts without its response cache. Each request is measured in turn with
 * {@link dev.dateline.bench.StatementLimit}, the cheapest SQL statement that returns the same items: the limit of a response that is
 * not cached.
 * <li>{@link dev.dateline.bench.Writes} creates, changes and publishes articles through the management API, in turn with
 * {@link dev.dateline.bench.InsertLimit}, transactions with three inserts. {@code -Dbench.options=--writes-only} omits the requests of
 * readers.
 * <li>{@link dev.dateline.bench.Report} and {@link dev.dateline.bench.Chart} write {@code target/bench/results.md} and
 * {@code results.svg}.
 * </ol>
 * {@link dev.dateline.bench.Workspace} has the temporary folder and all processes, and removes both at the end, also when the
 * run is interrupted. A step that fails is reported with its reason; the other steps run.
 */
package dev.dateline.bench;

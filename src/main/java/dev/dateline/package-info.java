/**
 * Dateline, a headless content API. Content flows one way: {@code editorial} (working copies, including drafts), then
 * {@code editorial.publishing} (the only code that writes published content), then {@code delivery} (published content).
 * {@code delivery} and {@code http} do not depend on {@code editorial}; ArchitectureTest checks this and the rules below.
 *
 * <h2>Packages</h2>
 * <ul>
 * <li>{@code vocabulary}: terms of both sides, such as {@link dev.dateline.vocabulary.ArticleType} and
 * {@link dev.dateline.vocabulary.Slug}
 * <li>{@code body}: pure functions on article bodies: sanitise, parse into blocks, write HTML, Markdown and plain text
 * <li>{@code search}: pure functions on texts: the tokens of articles, names and queries for full-text search, highlights
 * <li>{@code editorial}: one package per feature with entity, repository and service; {@code imports} has one package per file
 * format, {@code exports} writes what they read, {@code job} the queue of long-running work
 * <li>{@code editorial.event}: the audit log, which Hibernate reports the writes of entities to
 * <li>{@code editorial.replacement}: merges, and {@code replaceWith} of deletes; {@code editorial.preview}: preview links
 * <li>{@code editorial.locking}: the order in which all writers lock rows; {@code editorial.key}: API keys
 * <li>{@code editorial.operation}: many writes in one request, which calls the resources of the other features
 * <li>{@code editorial.article.edit}: what editors do with single articles; {@code editorial.publishing} observes its events
 * <li>{@code delivery}: one package per feature with read-only entity and repository; {@code query} has keyset pagination,
 * {@code batch} reads several responses at once, with requests of the server to itself ({@code http.loopback})
 * <li>{@code delivery.redirect}: former slugs and paths, which {@code delivery.address} looks up, as a list and as files for hosts;
 * {@code delivery.site}: the configuration of the site that shows the content, and its menus
 * <li>{@code delivery.home}: the start page and the guide, rendered by {@code templates}; their design is {@code static/docs/pages.css}
 * <li>{@code security.preview}: the entrance of {@code /preview/v1}, which marks the request, so that the delivery code reads the
 * schema {@code preview} instead; {@code delivery.query.PublishedData} selects the database
 * <li>{@code v1} packages: resources and JSON records; nothing else depends on them
 * <li>{@code http}: what all resources share; {@link dev.dateline.http} lists its filters in their order
 * <li>{@code config}: converters of settings, and their check before a start
 * <li>{@code database}: the embedded PostgreSQL and its roles; the tables are in {@code db/migration}
 * </ul>
 *
 * <h2>A read: {@code GET /api/v1/articles?section=city}</h2>
 * <ol>
 * <li>{@code delivery.cache.ResponseCacheFilter} sends the response if this node has stored it. Otherwise the other filters of
 * {@link dev.dateline.http.Stage} check URL and parameters, and admit the request to a queue.
 * <li>{@code delivery.article.v1.ArticleResource.list} translates {@code ArticleQuery} into
 * {@link dev.dateline.delivery.article.ArticleCriteria} and calls {@link dev.dateline.delivery.article.ArticleListReader}.
 * <li>{@code CriteriaResolver} looks up the section, tags and author that the filters name.
 * <li>{@code PublishedArticleRepository} reads a page: {@link dev.dateline.delivery.query.KeysetQuery} writes the SQL for the sort
 * order and the cursor. Each row has the ids of what the article refers to; {@code ArticlePartReader} looks up sections, tags,
 * authors and media, which the node caches, as {@code CachedCards} does with articles of lists. The statements run as the role {@code dateline_delivery}, which can read only the
 * schema {@code delivery}.
 * <li>{@code ArticlePage} and {@code ArticleSummary} are the JSON; {@code ArticleSummaries} keeps that of cached cards. The readers have recorded the
 * {@link dev.dateline.delivery.cache.Keys} of everything that it contains.
 * <li>{@code PublicResponseFilter} writes the JSON; {@code ResponseCacheFilter} stores it with these keys;
 * {@link dev.dateline.http.cache.StoredResponseWriter} sends it, or 304, in the same way as a stored response.
 * </ol>
 *
 * <h2>A write: {@code POST /manage/v1/articles/{id}/publish}</h2>
 * <ol>
 * <li>{@code editorial.idempotency.v1} begins a transaction, and stores the response in it, if the request has an
 * {@code Idempotency-Key}; each POST has the annotation {@code Idempotent}.
 * <li>{@code editorial.article.v1.ArticleWrites} locks the article in a transaction and checks {@code If-Match} and who may change it.
 * <li>{@code editorial.article.edit.ArticleLifecycle} checks the rules and fires an event; {@code ArticleEditor} would create a
 * revision with {@code ArticleService}.
 * <li>{@code editorial.publishing.ArticleEventObserver} observes the event and changes the public side in the same transaction.
 * </ol>
 *
 * <h2>A write: {@code POST /manage/v1/imports?format=jsonl}</h2>
 * <ol>
 * <li>{@code editorial.imports.v1.ImportResource} stores the request body as a file and creates a job, which
 * {@code editorial.job.JobQueue} runs.
 * <li>{@code imports.run.Importer} reads items with the {@link dev.dateline.editorial.imports.ContentReader} of the format.
 * While {@code imports.store.ItemStore} stores batches, one transaction per batch and two at the same time if their order makes no
 * difference, {@code ReadAhead} reads, checks and sanitises the next one.
 * <li>{@code BatchImporter} looks up everything that the items of a batch reference ({@code imports.resolve} has one resolver per
 * kind), checks each item and saves it with {@code ArticleService}, {@code TagService} and so on. Each save creates a revision.
 * <li>{@code PublishingService} copies the public articles of the batch from the views of the schema {@code projection} into the
 * tables of the schema {@code delivery}; triggers of the database write the change feed, and the keys to evict, when the transaction commits.
 * <li>{@code delivery.cache.EvictionFollower} of each node evicts the responses that have one of the keys.
 * </ol>
 */
package dev.dateline;

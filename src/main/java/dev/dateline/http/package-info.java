/**
 * The HTTP pipeline that all resources share. {@link dev.dateline.http.Stage} has the order of the filters:
 *
 * <table>
 * <caption>From request to response</caption>
 * <tr><th>stage</th><th>filter</th><th>what it does</th></tr>
 * <tr><td colspan="3">Netty</td></tr>
 * <tr><td></td><td>{@code limit.HeaderDeadline}</td><td>closes connections whose headers trickle</td></tr>
 * <tr><td colspan="3">Vert.x, on the event loop</td></tr>
 * <tr><td>PROXY_PREFIX</td><td>{@code proxy.ProxyPrefixFilter}</td><td>determines the prefix that a proxy strips</td></tr>
 * <tr><td>PREVIEW_HEADERS</td><td>{@code preview.PreviewHeadersFilter}</td><td>no-store and noindex for the preview API</td></tr>
 * <tr><td>MESSAGE</td><td>{@code message.RequestMessageFilter}</td><td>rejects other versions, repeated headers, codings; combines lists</td></tr>
 * <tr><td>CROSS_ORIGIN</td><td>{@code origin.CrossOriginFilter}</td><td>CORS; rejects other origins in the management API</td></tr>
 * <tr><td>CACHE_HIT</td><td>{@code delivery.cache.ResponseCacheFilter}</td><td>sends a stored response</td></tr>
 * <tr><td>BODY_DEADLINE</td><td>{@code limit.BodyDeadlineFilter}</td><td>408 for a body that arrives too slowly</td></tr>
 * <tr><td>PATH, QUERY</td><td>{@code parameter.UrlSyntaxFilter}</td><td>rejects malformed URLs</td></tr>
 * <tr><td>CANONICAL_PATH</td><td>{@code parameter.CanonicalPathFilter}</td><td>redirects other spellings of a path</td></tr>
 * <tr><td>DATE</td><td>{@code cache.DateHeaderFilter}</td><td>adds Date to the response</td></tr>
 * <tr><td>HEAD_LENGTH</td><td>{@code response.HeadLengthFilter}</td><td>adds Content-Length to responses to HEAD</td></tr>
 * <tr><td>HEALTH</td><td>{@code load.HealthCheckFilter}</td><td>responds to {@code /health}, unless the management
 * interface does</td></tr>
 * <tr><td></td><td>{@code security.BearerMechanism}</td><td>authenticates (Quarkus, priority 200)</td></tr>
 * <tr><td>CLOSED_READING</td><td>{@code security.ClosedReadingFilter}</td><td>401 without a key, if reading is not public</td></tr>
 * <tr><td>MEDIA_RANGES</td><td>{@code coding.MediaRangeFilter}</td><td>normalises Accept and Content-Type</td></tr>
 * <tr><td>CACHE</td><td>{@code delivery.cache.ResponseCacheFilter}</td><td>the same for other spellings of the URL; waits for
 * an equal request</td></tr>
 * <tr><td>READ_ONLY_PAGES</td><td>{@code problem.ReadOnlyPagesFilter}</td><td>405 for writing methods on pages</td></tr>
 * <tr><td>OPENAPI_DOCUMENT</td><td>{@code openapi.OpenApiDocumentFilter}</td><td>responds to {@code /openapi}</td></tr>
 * <tr><td>FILES</td><td>{@code files.StaticFilesFilter}</td><td>responds to {@code /docs} and {@code /sample}</td></tr>
 * <tr><td colspan="3">JAX-RS requests</td></tr>
 * <tr><td>PREVIEW</td><td>{@code security.preview.PreviewFilter}</td><td>checks the credentials of a preview; replaces its path by
 * that of the delivery API, before a resource is chosen</td></tr>
 * <tr><td>OPTIONS</td><td>{@code problem.OptionsFilter}</td><td>responds to OPTIONS, before a resource is chosen</td></tr>
 * <tr><td>PARAMETERS</td><td>{@code parameter.StrictParametersFilter}</td><td>rejects unknown and malformed parameters</td></tr>
 * <tr><td>ADMISSION</td><td>{@code load.AdmissionFilter}</td><td>queues requests and sheds load</td></tr>
 * <tr><td>PATH_PARAMETERS</td><td>{@code parameter.StrictParametersFilter}</td><td>404 for malformed values in the path</td></tr>
 * <tr><td>BODY_LENGTH</td><td>{@code limit.BodyLimitFilter}</td><td>413 for a body that is too long</td></tr>
 * <tr><td>UNEXPECTED_BODY</td><td>{@code limit.UnexpectedBodyFilter}</td><td>400 for a body that would be ignored</td></tr>
 * <tr><td>PREVIEW_SCOPE</td><td>{@code delivery.preview.v1.PreviewScopeFilter}</td><td>403 for what a preview link does not
 * include</td></tr>
 * <tr><td>FIELDS</td><td>{@code fields.FieldSelectionFilter}</td><td>reads {@code fields}</td></tr>
 * <tr><td>NAMES</td><td>{@code names.NameSelectionFilter}</td><td>reads {@code names}</td></tr>
 * <tr><td colspan="3">The resource; exceptions become problems in {@code problem.ProblemMappers}</td></tr>
 * <tr><td colspan="3">JAX-RS responses</td></tr>
 * <tr><td>BODY_DEADLINE</td><td>{@code limit.BodyDeadlineFilter}</td><td>discards the response to a request that has got its 408
 * already, or was cancelled</td></tr>
 * <tr><td>CACHE_CONTROL</td><td>{@code security.NoStoreFilter}</td><td>no-store for the management API</td></tr>
 * <tr><td>RETIREMENT</td><td>{@code versioning.RetirementHeadersFilter}</td><td>Deprecation and Sunset</td></tr>
 * <tr><td>PROXY_PREFIX</td><td>{@code proxy.ProxyPrefixFilter}</td><td>adds the prefix to links</td></tr>
 * <tr><td>LINKS</td><td>{@code page.LinkHeaderFilter}</td><td>copies the links of a page to Link</td></tr>
 * <tr><td>PUBLIC_RESPONSE</td><td>{@code cache.PublicResponseFilter}</td><td>stores and sends public responses: ETag, 304, 412; the
 * last stage for these</td></tr>
 * <tr><td>HTML_PAGE</td><td>{@code cache.HtmlPageFilter}</td><td>sends pages of HTML: ETag, 304; the last stage for
 * these</td></tr>
 * <tr><td>ENDLESS_BODY</td><td>{@code response.EndlessBodyFilter}</td><td>begins a stream; the last stage for these</td></tr>
 * <tr><td>CURRENT_COPY</td><td>{@code cache.CurrentCopyFilter}</td><td>304 for a current version of a managed resource</td></tr>
 * <tr><td>FIELDS</td><td>{@code fields.FieldSelectionFilter}</td><td>writes the selected properties of other bodies</td></tr>
 * <tr><td>CONTENT_CODING</td><td>{@code coding.ContentCodingFilter}</td><td>encodes the body</td></tr>
 * </table>
 */
package dev.dateline.http;

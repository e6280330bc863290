package dev.dateline.http.openapi;

import jakarta.ws.rs.core.Application;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** The general part of the OpenAPI document. */
@OpenAPIDefinition(
        info = @Info(title = "Dateline", version = "1", description = """
                A headless content API for newsrooms: articles, sections, tags, authors, media, captions and corrections as JSON.

                **Reading** (`/api/v1`) requires no key, unless the server is configured to require one (401); a key that is
                sent must be valid. Every list has `data`, `page` and `links`; for pagination, send `page.next` as `cursor` until it is null. An unknown, empty or malformed
                parameter gets a 400 that names it, also at `/openapi`. Parameters with several values accept them separated by
                commas or repeated (`tag=a,b` or `tag=a&tag=b`); other parameters must not be repeated. Web pages of every
                origin may read (CORS).
                Every 200 has an `ETag`; send it in `If-None-Match` to get a 304 while nothing has changed. Errors are
                `application/problem+json` (RFC 9457). Only requests that are not valid HTTP get an error without a body: 400
                for an invalid request line or header, 404 for a target such as `*`, 414 and 431. Each resource has one URL;
                other spellings, for example with a trailing slash, redirect (308). To synchronise a copy, follow
                `/api/v1/changes`.

                **Managing** (`/manage/v1`) requires an API key (`Authorization: Bearer <key>`), or a signed access token of the
                OpenID Connect issuer that the server is configured with. The role of a key or token states what it may do:
                `viewer` reads, `author` also writes its own drafts and media, `editor` writes, publishes and deletes everything, also
                sections, tags, authors and collections (deleted articles are in the trash), `admin` also imports and exports,
                manages keys and webhooks, revokes preview links, checks the consistency of public content, and deletes articles
                in the trash permanently. Bodies are strict JSON: no value is
                converted to another type. A body that is not JSON gets a 400; one with invalid content gets a 422 that lists all
                violations, each with a JSON Pointer. A change requires `If-Match` with the `ETag` of the copy that was read:
                without it, the response is a 428, and if somebody else has changed the resource since then, a 412. A POST with an `Idempotency-Key` can be repeated without being executed again. A body
                that arrives too slowly gets a 408. Web pages of other origins get a 403 unless their origin is configured.

                **What a client of version 1 may rely on:** paths, parameters and properties remain, with their types and
                meaning, and a property that is always present stays so. New endpoints, optional parameters, properties, and
                values of enumerations that only requests or only responses contain may be added: ignore what you do not know.
                In `/manage/v1`, every enumeration may get new values. Deprecated endpoints send the headers `Deprecation`
                (RFC 9745) and `Sunset` (RFC 8594).

                **Limits:** by default, a request line has at most 8192 bytes and the headers of a request at most 16384; more
                gets a 414 or 431 without a body, and closes the connection.

                Times are RFC 3339 in UTC; requests may have any offset, also without its colon or minutes. Languages are BCP 47, of registered subtags, without extensions. A property without a
                value is `null`, an optional text without a visible character too, and a list without items is `[]`. Properties are omitted only if they must be requested, as their descriptions state, such as `bio` and
                `portrait` of the authors of an article, if `fields` does not select them, and for `errors` and `nearest` of an
                error. A generated client that checks required properties rejects a response to `fields`: disable the check, or
                read such a response as plain JSON. A client that reads absent properties as `null` or `undefined` works.

                **Blocks of a body:** the values of `type` do not change within version 1. Other content is a block `other` with
                its `html` and `text`.
                """,
                license = @License(name = "Apache License 2.0", identifier = "Apache-2.0"),
                contact = @Contact(name = "The Dateline maintainers")),
        servers = @Server(url = "/", description = "The host that serves this document"))
@SecurityScheme(securitySchemeName = "key", type = SecuritySchemeType.HTTP, scheme = "bearer",
        description = "An API key, or an access token of the configured OpenID Connect issuer. The first key is in the file"
                + " `admin.key` in the data folder. The names of users of tokens begin with `oidc:`.")
public class DatelineApi extends Application {
}

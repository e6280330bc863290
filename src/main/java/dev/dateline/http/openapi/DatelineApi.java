package dev.dateline.http.openapi;

import jakarta.ws.rs.core.Application;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** What the OpenAPI document says of the API as a whole. */
@OpenAPIDefinition(
        info = @Info(title = "Dateline", version = "1", description = """
                A headless content API for newsrooms: articles, sections, tags, authors, media and captions as JSON.

                **Reading** (`/api/v1`) needs no key, but one that is sent must be known. Every list answers `data`, `page`
                and `links`; follow `page.next` with `cursor` until it is null. A parameter that is unknown, empty or malformed
                gets a 400 that names it. One that takes several values accepts them joined by commas or one by one
                (`tag=a,b` or `tag=a&tag=b`); the others must not be repeated. Web pages of every origin may read. Every 200 has an `ETag`; send it back in
                `If-None-Match` and get 304 while nothing has changed. Errors are `application/problem+json` (RFC 9457). Only
                what is not a valid HTTP request for a path gets an error without a body: 400 for an invalid request line or
                header, 404 for a target such as `*`, 414 and 431. Each resource has one URL: another one, such as with a slash
                at the end, redirects (308). To keep a copy, follow `/api/v1/changes`.

                **Managing** (`/manage/v1`) needs an API key: `Authorization: Bearer <key>`. Bodies are strict JSON: no value is
                converted to another type, and an empty string is not null. Web pages of other origins get a 403 unless
                the server is configured to accept them.

                **What a client of version 1 may rely on:** paths, parameters and properties stay, keep their types and
                their meaning, and a property that is always there stays so. New endpoints, optional parameters, properties
                and values of enumerations that only requests or only responses contain may be added: ignore what you do not
                know. In `/manage/v1`, every enumeration may get new values. What is to go is announced in the headers
                `Deprecation` (RFC 9745) and `Sunset` (RFC 8594).

                **Sizes:** unless the host is set up otherwise, a request line has at most 8192 bytes and the headers of a
                request have at most 16384; one byte more answers 414 or 431, without a body, and closes the connection.

                Times are RFC 3339 in UTC. Languages are BCP 47. A property without a value is `null`, a list without items
                is `[]`; neither is left out, but for what an answer has on demand only and says so, such as `bio` and
                `portrait` of the authors of an article, and for `errors` and `nearest` of an error. An answer to `fields`
                has the properties named there and no others, also of those that its schema calls required. A generated client
                that checks required properties rejects such a response: switch the check off, or read the response as plain
                JSON. A client that leaves absent properties `null` or `undefined` needs nothing.

                **Blocks of a body:** the values of `type` do not change within version 1. Content without a kind of its own is
                a block `other` with its `html` and `text`.
                """,
                license = @License(name = "Apache License 2.0", identifier = "Apache-2.0"),
                contact = @Contact(name = "The Dateline maintainers")),
        servers = @Server(url = "/", description = "The host that serves this document"))
@SecurityScheme(securitySchemeName = "key", type = SecuritySchemeType.HTTP, scheme = "bearer",
        description = "An API key. The first one is in the file `admin.key` of the data folder.")
public class DatelineApi extends Application {
}

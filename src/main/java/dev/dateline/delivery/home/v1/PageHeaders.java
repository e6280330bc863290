package dev.dateline.delivery.home.v1;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The headers of all pages: they load nothing but their own style, their own script and, if they have some, media. */
final class PageHeaders {

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ";
    static final String WITH_MEDIA = "img-src * data:; media-src *";
    static final String WITHOUT_MEDIA = "img-src 'self'";

    private PageHeaders() {
    }

    static RestResponse<String> respond(String page, String media) {
        return ResponseBuilder.ok(page).header("Content-Security-Policy", POLICY + media)
                .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer").build();
    }
}

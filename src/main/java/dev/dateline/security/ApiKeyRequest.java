package dev.dateline.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The API key of a request. */
final class ApiKeyRequest extends BaseAuthenticationRequest {

    private final String key;
    private final boolean isForPublicContent;

    ApiKeyRequest(String key, boolean isForPublicContent) {
        this.key = key;
        this.isForPublicContent = isForPublicContent;
    }

    /** Whether the response does not depend on the key, except that an unknown one is rejected. */
    boolean isForPublicContent() {
        return isForPublicContent;
    }

    String key() {
        return key;
    }
}

package dev.dateline.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The API key of a request. */
final class ApiKeyRequest extends BaseAuthenticationRequest {

    private final String key;
    private final String address;
    private final boolean isForPublicContent;

    /** @param address of the client */
    ApiKeyRequest(String key, String address, boolean isForPublicContent) {
        this.key = key;
        this.address = address;
        this.isForPublicContent = isForPublicContent;
    }

    /** Whether the response does not depend on the key, except that an unknown one is rejected. */
    boolean isForPublicContent() {
        return isForPublicContent;
    }

    String address() {
        return address;
    }

    String key() {
        return key;
    }
}

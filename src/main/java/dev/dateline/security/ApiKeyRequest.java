package dev.dateline.security;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The key that a request brought. */
final class ApiKeyRequest extends BaseAuthenticationRequest {

    private final String key;

    ApiKeyRequest(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}

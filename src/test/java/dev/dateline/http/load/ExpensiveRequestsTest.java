package dev.dateline.http.load;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpensiveRequestsTest {

    @ParameterizedTest
    @ValueSource(strings = { "facets=section", "count=exact", "sort=-relevance", "include=body,related",
            "include=articleCount", "fields=id,related", "fields=related.id", "q=\"night ferry\"", "q=ferry -night",
            "q=a b c d e f", "page=51", "updatedAfter=2026-01-01T00:00:00Z",
            "publishedBefore=2026-01-01T00:00:00Z&sort=-updatedAt",
            "page=11&limit=100" })
    void countsAsExpensive(String query) {
        assertThat(isExpensive("/api/v1/articles", query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "limit=100", "count=estimate", "sort=-publishedAt", "include=body", "page=50", "page=10&limit=100",
            "page=many&limit=few", "page=99999999999", "q=ferry", "q=ferry-boat night", "q=a b c d e", "fields=id,headline",
            "updatedAfter=2026-01-01T00:00:00Z&sort=updatedAt", "publishedBefore=2026-01-01T00:00:00Z" })
    void countsAsCheap(String query) {
        assertThat(isExpensive("/api/v1/articles", query)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/articles/01a20d77-ae06-7dc5-8863-3f00843cff5b/related" })
    void relatedArticlesAreExpensive(String path) {
        assertThat(isExpensive(path, "limit=1")).isTrue();
    }

    private static boolean isExpensive(String path, String query) {
        var parameters = new MultivaluedHashMap<String, String>();
        for (var parameter : query.split("&")) {
            parameters.add(parameter.split("=")[0], parameter.split("=")[1]);
        }
        return ExpensiveRequests.include(path, parameters);
    }
}

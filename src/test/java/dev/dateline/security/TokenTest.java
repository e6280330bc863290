package dev.dateline.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import dev.dateline.fixture.Desk;
import dev.dateline.fixture.TokenIssuer;

/** Access tokens of an OpenID Connect issuer. */
@QuarkusTest
class TokenTest {

    private static final String ARTICLES = "/manage/v1/articles";
    private static final String KEYS = "/manage/v1/keys";
    private static final String READING = "/api/v1/tags?limit=1";

    @Inject
    Desk desk;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            viewer            | 200 | 403 | 403
            author            | 200 | 201 | 403
            editor            | 200 | 201 | 403
            admin             | 200 | 201 | 200
            staff viewer      | 200 | 403 | 403
            viewer author     | 200 | 201 | 403
            admin viewer      | 200 | 201 | 200
            staff             | 403 | 403 | 403
            Admin             | 403 | 403 | 403
            """)
    void theHighestRoleOfTheTokenDecides(String roles, int list, int create, int keys) {
        var token = TokenIssuer.bearer(TokenIssuer.claims("tok-role", roles.split(" ")));

        with(token).get(ARTICLES).then().statusCode(list);
        create(token, "Tok role").then().statusCode(create);
        with(token).get(KEYS).then().statusCode(keys);
        with(token).get(READING).then().statusCode(200);
    }

    @Test
    void readsARoleThatIsNotAList() {
        with(TokenIssuer.bearer(TokenIssuer.claims("tok-text").claim("roles", "editor"))).get(ARTICLES).then().statusCode(200);
    }

    @Test
    void theUserOfATokenIsNotTheApiKeyOfTheSameName() {
        var token = TokenIssuer.bearer(TokenIssuer.claims("tok-ada", "author"));
        var own = create(token, "Tok own").then().statusCode(201).body("createdBy", equalTo("oidc:tok-ada")).extract().response();
        patch(with(token), own).then().statusCode(200).body("savedBy", equalTo("oidc:tok-ada"));

        var of = desk.request("tok-ada", "author").contentType("application/json")
                .body(Map.of("language", "en", "headline", "Tok key")).post(ARTICLES).then().statusCode(201)
                .body("createdBy", equalTo("tok-ada")).extract().response();
        patch(with(token), of).then().statusCode(403);
    }

    @ParameterizedTest
    @MethodSource("invalidTokens")
    void rejectsInvalidTokens(String token) {
        for (var path : List.of(ARTICLES, READING)) {
            with(token).get(path).then().statusCode(401).header("WWW-Authenticate", "Bearer")
                    .body("detail", equalTo("The token is invalid or has expired."));
        }
    }

    static Stream<String> invalidTokens() {
        var claims = TokenIssuer.claims("tok-wrong", "admin");
        var valid = TokenIssuer.bearer(claims);
        return Stream.of(
                TokenIssuer.bearer(TokenIssuer.claims("tok-late", "admin").expiresAt(Instant.now().minusSeconds(60))),
                TokenIssuer.bearer(TokenIssuer.claims("tok-wrong", "admin").audience("elsewhere")),
                TokenIssuer.bearer(TokenIssuer.claims("tok-wrong", "admin").issuer("https://issuer.example")),
                TokenIssuer.bearer(TokenIssuer.claims("t".repeat(201), "admin")),
                TokenIssuer.bearer(TokenIssuer.claims("tok\u0000wrong", "admin")),
                "Bearer " + claims.jws().keyId("first").sign(TokenIssuer.newKeys().getPrivate()),
                "Bearer " + claims.jws().keyId("second").sign(TokenIssuer.newKeys().getPrivate()),
                valid.substring(0, valid.lastIndexOf('.') + 1),
                "Bearer " + base64("{\"alg\":\"none\"}") + valid.substring(valid.indexOf('.'), valid.lastIndexOf('.') + 1),
                valid.substring(0, valid.length() - 8));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
    }

    @Test
    void repeatedRequestsOfAUserAreThoseOfTheUser() {
        var token = TokenIssuer.bearer(TokenIssuer.claims("tok-again", "editor"));
        var first = with(token).header("Idempotency-Key", "tok-repeated-1").contentType("application/json")
                .body(Map.of("language", "en", "headline", "Tok again")).post(ARTICLES).then().statusCode(201).extract();
        with(TokenIssuer.bearer(TokenIssuer.claims("tok-again", "editor"))).header("Idempotency-Key", "tok-repeated-1")
                .contentType("application/json").body(Map.of("language", "en", "headline", "Tok again")).post(ARTICLES).then()
                .statusCode(201).body("id", equalTo(first.path("id")));
        with(token).get(ARTICLES + "?createdBy=oidc:tok-again").then().body("data.headline", contains("Tok again"));
    }

    private static Response create(String token, String headline) {
        return with(token).contentType("application/json").body(Map.of("language", "en", "headline", headline)).post(ARTICLES);
    }

    private static Response patch(RequestSpecification request, Response article) {
        return request.header("If-Match", article.header("ETag")).contentType("application/merge-patch+json")
                .body(Map.of("kicker", "New")).patch(ARTICLES + "/" + article.path("id"));
    }

    private static RequestSpecification with(String bearer) {
        return given().header("Authorization", bearer);
    }
}

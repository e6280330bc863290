package dev.dateline.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;

import dev.dateline.fixture.AdminKey;

/** quarkus-rest composes a tree of all paths for each request that has a handler of failed authentication after that stage. */
@QuarkusTest
class PassedAuthenticationTest {

    private static final String WATCHED = "Test-Watched";

    @Inject
    Watch watch;

    @BeforeEach
    void forget() {
        watch.handled.clear();
    }

    @Test
    void anAnonymousRequestHasNoHandlerOfFailures() {
        given().header(WATCHED, "1").get("/api/v1/tags/pat-unknown").then().statusCode(404);

        assertThat(watch.handled).containsExactly(false);
    }

    @Test
    void aRequestWithAKeyHasNoHandlerOfFailures() {
        given().header(WATCHED, "1").header("Authorization", AdminKey.bearer()).get("/manage/v1/tags?limit=1").then()
                .statusCode(200);

        assertThat(watch.handled).containsExactly(false);
    }

    /** Records whether the requests with the header have one. */
    @Singleton
    static class Watch {

        /** Directly after authentication. */
        private static final int PRIORITY = 200;

        private final List<Boolean> handled = new CopyOnWriteArrayList<>();

        void register(@Observes Filters filters) {
            filters.register(context -> {
                if (context.request().headers().contains(WATCHED)) {
                    handled.add(context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) != null);
                }
                context.next();
            }, PRIORITY);
        }
    }
}

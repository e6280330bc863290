package dev.dateline.editorial.imports.sample;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;

@QuarkusTest
class SampleLockTest {

    @Inject
    ContentCountRepository content;

    @Inject
    Newsroom newsroom;

    /** The first start holds the lock while it imports the sample; no other lock may have the same number. */
    @Test
    void importsContentWhileTheSampleLockIsHeld() {
        QuarkusTransaction.requiringNew().run(() -> {
            content.lock();
            newsroom.write(article("sl-first", "2026-01-01T00:00:00Z", "section", "sl-new/below"));
        });
        given().get("/api/v1/articles/by-slug/sl-first").then().statusCode(200);
    }
}

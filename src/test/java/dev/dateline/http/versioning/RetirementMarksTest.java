package dev.dateline.http.versioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class RetirementMarksTest {

    @Test
    void marksDeprecatedOperationsWithTheirSunset() throws IOException {
        var operation = marked("getOld");
        assertThat(operation.getDeprecated()).isTrue();
        assertThat(operation.getDescription()).startsWith("Gets it.").contains("2027-01-01", "2028-01-01",
                "https://dateline.dev/docs/v2");
        assertThat(operation.getResponses().getAPIResponse("200").getHeaders()).containsKeys("Deprecation", "Sunset");
    }

    @Test
    void methodOverridesItsResource() throws IOException {
        var operation = marked("getOlder");
        assertThat(operation.getDescription()).contains("2026-01-06").doesNotContain("2028");
        assertThat(operation.getResponses().getAPIResponse("200").getHeaders()).containsOnlyKeys("Deprecation");
    }

    @Test
    void doesNotMarkOtherOperations() throws IOException {
        assertThat(marked("getNew").getDeprecated()).isNull();
        assertThat(marked(null).getDeprecated()).as("a callback").isNull();
    }

    @Test
    void rejectsASunsetBeforeTheDeprecation() {
        @Retiring(deprecatedSince = "2028-01-01", sunset = "2027-01-01")
        class Hasty {
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetirementNotice.of(Hasty.class.getAnnotation(Retiring.class)));
    }

    @Test
    void doesNotChangeSharedResponses() throws IOException {
        assertThat(marked("getOld").getResponses().getAPIResponse("404").getHeaders()).isNull();
    }

    private static Operation marked(String id) throws IOException {
        var operation = OASFactory.createOperation().operationId(id).description("Gets it.")
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", OASFactory.createAPIResponse())
                        .addAPIResponse("404", OASFactory.createAPIResponse().ref("NotFound")));
        return new RetirementMarks(Index.of(RetiringResource.class)).filterOperation(operation);
    }
}

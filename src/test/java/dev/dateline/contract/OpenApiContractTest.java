package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.EmbeddedDatabaseResource;

/**
 * What clients of version 1 rely on: the copy in src/test/resources/contract. To bring it up to date with what the server
 * serves: {@code mvn test -Dtest=OpenApiContractTest -Dcontract.update=true}. What breaks clients is refused even then, but
 * for {@code -Dcontract.break=true}.
 */
@QuarkusTest
@WithTestResource(EmbeddedDatabaseResource.class)
class OpenApiContractTest {

    private static final boolean UPDATE = Boolean.getBoolean("contract.update");
    private static final boolean BREAK = UPDATE && Boolean.getBoolean("contract.break");

    private final CommittedContract committed = new CommittedContract();

    @Test
    void breaksNothingThatClientsRelyOn() {
        var breaches = ContractComparison.between(committed.read(), DeliveryPart.of(ServedDocument.get()));
        if (BREAK) {
            return;
        }
        assertThat(breaches).withFailMessage(() -> "The API breaks its contract:\n  "
                + String.join("\n  ", breaches.stream().map(Breach::toString).toList())
                + "\nIf that is meant, say so with -Dtest=OpenApiContractTest -Dcontract.update=true -Dcontract.break=true")
                .isEmpty();
    }

    @Test
    void servesTheContractThatIsCommitted() {
        var served = DeliveryPart.of(ServedDocument.get());
        if (UPDATE && (BREAK || ContractComparison.between(committed.read(), served).isEmpty())) {
            committed.write(served);
        }
        var differences = committed.differences(served);
        assertThat(differences).withFailMessage(() -> "The copy of the contract is not up to date:\n  "
                + String.join("\n  ", differences.subList(0, Math.min(40, differences.size())))
                + "\nBring it up to date with: mvn test -Dtest=OpenApiContractTest -Dcontract.update=true").isEmpty();
    }
}

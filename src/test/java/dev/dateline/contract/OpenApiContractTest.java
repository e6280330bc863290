package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;

/**
 * Compares the served document with the copies in src/test/resources/contract. To update them:
 * {@code mvn test -Dtest=OpenApiContractTest -Dcontract.update=true}. Breaking changes are rejected even then, unless
 * {@code -Dcontract.break=true} is given.
 */
@QuarkusTest
class OpenApiContractTest {

    private static final boolean UPDATE = Boolean.getBoolean("contract.update");
    private static final boolean BREAK = UPDATE && Boolean.getBoolean("contract.break");

    @ParameterizedTest
    @EnumSource
    void hasNoBreakingChanges(Contract contract) {
        if (BREAK) {
            return;
        }
        var breaches = breaches(contract);
        assertThat(breaches).withFailMessage(() -> "The API breaks its contract:\n  "
                + String.join("\n  ", breaches.stream().map(Breach::toString).toList())
                + "\nIf that is intended: -Dtest=OpenApiContractTest -Dcontract.update=true -Dcontract.break=true")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void servesTheCommittedContract(Contract contract) {
        var served = contract.partOf(ServedDocument.get());
        if (UPDATE && (BREAK || breaches(contract).isEmpty())) {
            contract.committed().write(served);
        }
        var differences = contract.committed().differences(served);
        assertThat(differences).withFailMessage(() -> "The copy of the contract is not up to date:\n  "
                + String.join("\n  ", differences.subList(0, Math.min(40, differences.size())))
                + "\nUpdate it with: mvn test -Dtest=OpenApiContractTest -Dcontract.update=true").isEmpty();
    }

    private static List<Breach> breaches(Contract contract) {
        return ContractComparison.between(contract.committed().read(), contract.partOf(ServedDocument.get()), contract);
    }
}

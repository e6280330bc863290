package dev.dateline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.dateline.fixture.NpmPackage;

/** Builds and tests src/clients/typescript. With {@code -Dcontract.update=true}, it generates the types of the contract again. */
class TypeScriptClientTest {

    @Test
    void hasTheTypesOfTheContractAndPassesItsTests() {
        var client = NpmPackage.install("src/clients/typescript", Map.of());
        if (Boolean.getBoolean("contract.update")) {
            client.run("generate");
        }
        client.run("check");
        assertThat(client.run("test")).contains("# fail 0").containsPattern("# pass [1-9]");
    }
}

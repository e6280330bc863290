package dev.dateline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The APIs whose clients rely on the document; README "Contract" states what each of them promises. */
enum Contract {

    /** An enumeration that requests also use never gains a value, because generated clients have one closed type for both. */
    DELIVERY("/api/v1", "v1.json", true),
    /** Every enumeration may gain values, because editorial tools are updated together with the server. */
    MANAGEMENT("/manage/v1", "manage-v1.json", false);

    private final String paths;
    final String file;
    final boolean closesSharedEnumerations;

    Contract(String paths, String file, boolean closesSharedEnumerations) {
        this.paths = paths;
        this.file = file;
        this.closesSharedEnumerations = closesSharedEnumerations;
    }

    /** The part of a document that belongs to this contract: its paths and everything that they refer to. */
    ObjectNode partOf(JsonNode document) {
        return ContractPart.of(document, paths);
    }

    CommittedContract committed() {
        return new CommittedContract(file);
    }
}

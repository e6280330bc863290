package dev.dateline.editorial.operation.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the operations of one request depend on each other. */
enum OperationMode {
    /** All of them in one transaction, or none. */
    @JsonProperty("atomic") ATOMIC,
    /** Each in its own transaction. */
    @JsonProperty("each") EACH
}

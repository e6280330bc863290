package dev.dateline.contract;

/** Which way a value travels. What may change about its schema depends on it. */
enum Flow {
    /** From client to server: what was taken must still be taken. */
    ASKED,
    /** From server to client: what comes must be what could come before. */
    ANSWERED
}

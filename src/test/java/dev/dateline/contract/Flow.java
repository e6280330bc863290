package dev.dateline.contract;

/** The direction of a value, which determines the compatible changes of its schema. */
enum Flow {
    /** From client to server: values that were accepted must still be accepted. */
    REQUEST,
    /** From server to client: only values that were possible before may be sent. */
    RESPONSE
}

package dev.dateline.editorial.operation.v1;

/** One operation of an atomic request failed, so that none is applied. */
class OperationFailed extends RuntimeException {

    private final int index;

    OperationFailed(int index, Exception cause) {
        super(cause.getMessage(), cause);
        this.index = index;
    }

    /** From 0. */
    int index() {
        return index;
    }
}

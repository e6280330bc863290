package dev.dateline.contract;

/**
 * A difference that a client of the older document would stumble over.
 *
 * @param where as a reader would say it: {@code GET /api/v1/tags, parameter limit}
 */
record Breach(String where, String what) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}

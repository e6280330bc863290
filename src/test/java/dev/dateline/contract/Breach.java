package dev.dateline.contract;

/**
 * A difference that breaks a client of the older document.
 *
 * @param where a readable place: {@code GET /api/v1/tags, parameter limit}
 */
record Breach(String where, String what) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}

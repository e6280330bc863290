package dev.dateline.database;

/**
 * What only one node does at a time though no row stands for it. The numbers mean nothing, but no two may be the same: 7305004
 * is the one of {@code delivery.record_changes}.
 */
public enum AdvisoryLock {
    FIRST_KEY(7_305_001), SAMPLE(7_305_002), SECTION_TREE(7_305_003);

    private final long key;

    AdvisoryLock(long key) {
        this.key = key;
    }

    long key() {
        return key;
    }
}

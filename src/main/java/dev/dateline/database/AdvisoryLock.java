package dev.dateline.database;

/**
 * Work that only one node does at a time and that no row could be locked for. The numbers are arbitrary but unique; 7305004 is
 * used by {@code delivery.record_changes}, and 7305005 by locks of names.
 */
public enum AdvisoryLock {
    API_KEYS(7_305_001), SAMPLE(7_305_002), SECTION_TREE(7_305_003), CONSISTENCY_CHECK(7_305_006), WEBHOOKS(7_305_007);

    private final long key;

    AdvisoryLock(long key) {
        this.key = key;
    }

    long key() {
        return key;
    }
}

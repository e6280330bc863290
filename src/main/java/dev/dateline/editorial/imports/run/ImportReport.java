package dev.dateline.editorial.imports.run;

/**
 * The counts of an import.
 *
 * @param bytesRead of the stored file, which may be compressed
 * @param unchanged entries that were already stored
 * @param rejected entries, regardless of the number of violations in each
 * @param notes on entries; an entry can have several
 * @param published articles that became public
 * @param unpublished articles that stopped being public
 */
public record ImportReport(long bytesRead, long created, long updated, long unchanged, long rejected, long notes,
        long published, long unpublished, CreatedResources createdResources) {

    public static final ImportReport NONE = new ImportReport(0, 0, 0, 0, 0, 0, 0, 0, CreatedResources.NONE);

    public long entries() {
        return created + updated + unchanged + rejected;
    }
}

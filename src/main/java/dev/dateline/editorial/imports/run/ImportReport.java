package dev.dateline.editorial.imports.run;

/**
 * How far an import has come.
 *
 * @param bytesRead of the file as it is stored, packed or not
 * @param unchanged entries that were stored already, just as they are
 * @param rejected entries, whatever the number of faults in each
 * @param notes on entries, of which one can have several
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

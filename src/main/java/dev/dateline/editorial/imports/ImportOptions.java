package dev.dateline.editorial.imports;

/**
 * What whoever starts an import decides about it.
 *
 * @param language of items that name none (BCP 47)
 */
public record ImportOptions(String language) {

    public static ImportOptions in(String language) {
        return new ImportOptions(language);
    }
}

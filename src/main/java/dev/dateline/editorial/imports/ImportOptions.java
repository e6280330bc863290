package dev.dateline.editorial.imports;

/**
 * What whoever starts an import decides about it.
 *
 * @param language of items that name none (BCP 47)
 * @param publishUndated whether an article that is to be published and names no time is published with the current one,
 *        instead of being rejected
 */
public record ImportOptions(String language, boolean publishUndated) {

    public static ImportOptions in(String language) {
        return new ImportOptions(language, false);
    }
}

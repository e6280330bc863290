package dev.dateline.editorial.collection;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.dateline.editorial.content.Identifier;
import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.VisibleText;
import dev.dateline.editorial.content.WebAddress;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.Slug;
import dev.dateline.vocabulary.StorableText;

/** The content of a collection as somebody states it: its items name articles and media in one of several ways. */
public record CollectionContent(
        @NotNull @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE)
        @Pattern(regexp = Slug.NO_ID, message = Slug.NO_ID_MESSAGE) String slug,
        @NotNull @VisibleText @PlainText(max = 200) String name,
        @Size(max = CollectionContent.MAX_SLOTS) List<@NotNull @Valid Slot> slots,
        @Size(max = CollectionContent.MAX_MENU_ITEMS) List<@NotNull @Valid MenuItem> menu) {

    public static final int MAX_SLOTS = 50;
    /** Including those that are filled in automatically. */
    public static final int MAX_ITEMS = 200;
    public static final int MAX_MENU_ITEMS = 100;
    static final int MAX_FILL = 100;

    public CollectionContent {
        slots = given(slots);
        menu = given(menu);
    }

    CollectionContent withSlug(String other) {
        return new CollectionContent(other, name, slots, menu);
    }

    /** The maximum number of items that the public collection has. */
    int size() {
        return slots.stream().mapToInt(Slot::size).sum();
    }

    /** The name of a property in violations. */
    static String field(int slot) {
        return "slots[" + slot + "]";
    }

    static String field(int slot, int item) {
        return field(slot) + ".items[" + item + "]";
    }

    private static <T> List<T> given(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /**
     * A named part of a collection.
     *
     * @param fill null if the slot only has its own items
     */
    public record Slot(@NotNull @VisibleText @PlainText(max = 100) String name, List<@NotNull @Valid Item> items,
            @Valid Fill fill) {

        public Slot {
            items = given(items);
        }

        private int size() {
            return items.size() + (fill == null || fill.limit() == null ? 0 : Math.max(0, Math.min(fill.limit(), MAX_FILL)));
        }
    }

    /**
     * An article in a slot.
     *
     * @param headline overrides that of the article if not null, like the summary
     * @param media overrides the lead of the article; null for none
     */
    public record Item(@NotNull ArticleReference article, @VisibleText @PlainText(max = 500) String headline,
            @PlainText(max = 5_000) String summary, MediaReference media) {

        public Item {
            summary = StorableText.orNull(summary);
        }
    }

    /**
     * A section, a tag or a link: exactly one of them.
     *
     * @param label null for the name of the section or tag; required for a link
     */
    public record MenuItem(SectionReference section, TagReference tag, @WebAddress String url,
            @VisibleText @PlainText(max = 200) String label) {
    }

    /** One of these, or both of the same section. */
    public record SectionReference(UUID id, @Identifier String path) {
    }

    /** One of these, or both of the same tag. */
    public record TagReference(UUID id, @Identifier String slug) {
    }

    /** At least one of these; several must lead to the same article. */
    public record ArticleReference(UUID id, @Identifier String slug, @Identifier String externalId) {
    }

    /** At least one of these. */
    public record MediaReference(UUID id, @Identifier String externalId) {
    }

    /** Fills a slot with the newest articles of a list, at most {@code limit}, after its own items. */
    public record Fill(@NotNull @Valid ArticleFilters query, @NotNull @Min(1) @Max(CollectionContent.MAX_FILL) Integer limit) {
    }
}

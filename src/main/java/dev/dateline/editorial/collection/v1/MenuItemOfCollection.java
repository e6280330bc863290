package dev.dateline.editorial.collection.v1;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.collection.CollectionContent.MenuItem;
import dev.dateline.editorial.collection.CollectionContent.SectionReference;
import dev.dateline.editorial.collection.CollectionContent.TagReference;
import dev.dateline.editorial.collection.CollectionWithReferences;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.tag.Tag;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(description = "An item of a menu: exactly one of `section`, `tag` and `url`.")
record MenuItemOfCollection(
        @Schema(nullable = true, description = "It is in the public menu while it is public, like a tag.") SectionOfMenu section,
        @Schema(nullable = true, description = "Tag, public or not.") TagOfMenu tag,
        @Schema(nullable = true, maxLength = 2_000, description = "URL of a link; a path on the site begins with `/`.",
                examples = "/about") String url,
        @Schema(nullable = true, maxLength = 200, description = "Label; null for the name of the section or tag. A link needs"
                + " one.", examples = "About us") String label) {

    MenuItem toItem() {
        return new MenuItem(section == null ? null : new SectionReference(section.id(), section.path()),
                tag == null ? null : new TagReference(tag.id(), tag.slug()), url, label);
    }

    /** Without items whose section or tag was deleted. */
    static List<MenuItemOfCollection> of(CollectionWithReferences whole) {
        return whole.collection().menu().stream().map(item -> {
            var section = item.section() == null ? null : whole.sections().get(item.section());
            var tag = item.tag() == null ? null : whole.tags().get(item.tag());
            return section == null && tag == null && item.url() == null ? null
                    : new MenuItemOfCollection(SectionOfMenu.of(section), TagOfMenu.of(tag), item.url(), item.label());
        }).filter(Objects::nonNull).toList();
    }

    @Schema(description = "A section of a menu. A request needs `id` or `path`.")
    record SectionOfMenu(
            @Schema(nullable = true, description = SharedDescriptions.SECTION_ID) UUID id,
            @Schema(nullable = true, description = "Path of the section; a former one is possible in requests.",
                    examples = "city/harbour") String path,
            @Schema(nullable = true, description = SharedDescriptions.NAME_OF_REFERENCE, examples = "Harbour") String name) {

        static SectionOfMenu of(Section section) {
            return section == null ? null : new SectionOfMenu(section.id(), section.path(), section.content().name());
        }
    }

    @Schema(description = "A tag of a menu. A request needs `id` or `slug`.")
    record TagOfMenu(
            @Schema(nullable = true, description = SharedDescriptions.TAG_ID) UUID id,
            @Schema(nullable = true, description = "Slug; a former one is possible in requests.",
                    examples = "port-electrification") String slug,
            @Schema(nullable = true, description = SharedDescriptions.NAME_OF_REFERENCE,
                    examples = "Port electrification") String name) {

        static TagOfMenu of(Tag tag) {
            return tag == null ? null : new TagOfMenu(tag.id(), tag.slug(), tag.content().name());
        }
    }
}

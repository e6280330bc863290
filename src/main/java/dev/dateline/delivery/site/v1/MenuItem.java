package dev.dateline.delivery.site.v1;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.section.v1.SectionReference;
import dev.dateline.delivery.site.Menu;
import dev.dateline.delivery.site.SiteUrls;
import dev.dateline.delivery.tag.v1.TagReference;

@Schema(name = "MenuItem", description = "A section, a tag or a link.")
public record MenuItem(
        @Schema(required = true, description = "What it leads to.") MenuItemKind kind,
        @Schema(required = true, description = "Label; if the editor stated none, the name of the section or tag.",
                examples = "Harbour") String label,
        @Schema(required = true, nullable = true, description = "URL of the link; otherwise that of the page on the site, null"
                + " unless `DATELINE_SITE_SECTION_URL` or `DATELINE_SITE_TAG_URL` is configured.",
                examples = "https://news.example/city/harbour") String url,
        @Schema(required = true, nullable = true, description = "Null unless it is a section.") SectionReference section,
        @Schema(required = true, nullable = true, description = "Null unless it is a tag.") TagReference tag) {

    public static MenuItem of(Menu.Item item, SiteUrls urls) {
        if (item.section() != null) {
            return new MenuItem(MenuItemKind.SECTION, item.label(),
                    urls.ofSection(item.section().id(), item.section().path()).orElse(null),
                    SectionReference.of(item.section()), null);
        }
        return item.tag() == null ? new MenuItem(MenuItemKind.LINK, item.label(), item.url(), null, null)
                : new MenuItem(MenuItemKind.TAG, item.label(), urls.ofTag(item.tag().id(), item.tag().slug()).orElse(null), null,
                        TagReference.of(item.tag()));
    }
}

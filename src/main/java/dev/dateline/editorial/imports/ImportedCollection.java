package dev.dateline.editorial.imports;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import dev.dateline.editorial.collection.CollectionContent.MenuItem;
import dev.dateline.editorial.collection.CollectionContent.Slot;
import dev.dateline.editorial.content.Identifier;
import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.VisibleText;

/**
 * A collection, identified by its slug. All that it names must exist: in a file, it comes after its articles.
 *
 * @param name display name; null for the slug in words
 * @param formerSlugs slugs that redirect here
 */
public record ImportedCollection(@Identifier String slug, String name, List<Slot> slots, List<MenuItem> menu,
        @Identifier @Size(max = 100) List<@NotNull @VisibleText @PlainText(max = 200) String> formerSlugs)
        implements ImportedItem {

    public ImportedCollection {
        slots = slots == null ? List.of() : List.copyOf(slots);
        menu = menu == null ? List.of() : List.copyOf(menu);
        formerSlugs = formerSlugs == null ? List.of() : List.copyOf(formerSlugs);
    }

    @Override
    public String label() {
        return slug;
    }
}

package dev.dateline.editorial.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.dateline.body.sanitise.UnlinkedBody.ShownMedia;
import dev.dateline.vocabulary.UsageRole;

/** The usages of an article, with the media items that its body shows. */
public final class UsagesWithBody {

    private final List<MediaUsage> usages;
    private final Map<UUID, Integer> positions = new HashMap<>();

    public UsagesWithBody(List<MediaUsage> usages) {
        this.usages = new ArrayList<>(usages);
        for (int i = 0; i < usages.size(); i++) {
            if (usages.get(i).role() != UsageRole.SOCIAL) {
                positions.putIfAbsent(usages.get(i).mediaId(), i);
            }
        }
    }

    /** Adds a usage, or completes the existing one with the texts of the body; false if there are too many. */
    public boolean add(UUID id, ShownMedia shown) {
        if (!positions.containsKey(id) && usages.size() == ArticleContent.MAX_MEDIA) {
            return false;
        }
        var usage = new MediaUsage(id, UsageRole.INLINE, bounded(shown.caption(), MediaUsage.MAX_CAPTION),
                bounded(shown.altText(), MediaUsage.MAX_ALT_TEXT), null);
        var position = positions.putIfAbsent(id, usages.size());
        if (position == null) {
            usages.add(usage);
        } else {
            usages.set(position, completed(usages.get(position), usage));
        }
        return true;
    }

    public List<MediaUsage> list() {
        return List.copyOf(usages);
    }

    private static String bounded(String text, int longest) {
        return text == null || text.length() > longest ? null : text;
    }

    /** The texts of the body do not apply to the lead, which is shown elsewhere. */
    private static MediaUsage completed(MediaUsage usage, MediaUsage shown) {
        return usage.role() == UsageRole.LEAD ? usage : new MediaUsage(usage.mediaId(), usage.role(),
                usage.caption() == null ? shown.caption() : usage.caption(),
                usage.altText() == null ? shown.altText() : usage.altText(), usage.credit());
    }
}

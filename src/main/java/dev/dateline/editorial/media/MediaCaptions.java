package dev.dateline.editorial.media;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.media.MediaContent.CaptionContent;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Changes single captions. Callers provide the transaction, with the media item locked. */
@ApplicationScoped
public class MediaCaptions {

    private final MediaService media;

    MediaCaptions(MediaService media) {
        this.media = media;
    }

    /** @throws ProblemException NOT_FOUND */
    public Caption get(Media item, String language) {
        return item.caption(language).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "The media item has no caption in the language " + language + "."));
    }

    /**
     * Creates or replaces the caption in the language of the content.
     *
     * @throws InvalidContent naming the invalid properties of the caption
     */
    public Caption put(Media item, CaptionContent content, Violations violations) {
        var captions = others(item, content.language());
        captions.add(content);
        change(item, captions, violations);
        return get(item, content.language());
    }

    public void remove(Media item, Caption caption) {
        change(item, others(item, caption.language()), new Violations());
    }

    private static List<CaptionContent> others(Media item, String language) {
        var captions = new ArrayList<>(item.content().captions());
        captions.removeIf(caption -> caption.language().equals(language));
        return captions;
    }

    private void change(Media item, List<CaptionContent> captions, Violations violations) {
        var content = item.content().withCaptions(captions);
        var own = "captions[" + (captions.size() - 1) + "].";
        violations.addAll(media.violations(content), field -> field.startsWith(own) ? field.substring(own.length()) : field);
        violations.throwIfAny();
        media.apply(item, content);
    }
}

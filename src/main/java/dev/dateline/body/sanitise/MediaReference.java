package dev.dateline.body.sanitise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;

import dev.dateline.vocabulary.BoundedPattern;

/**
 * How a body refers to a media item that it shows.
 *
 * @param id the id or external id in the HTML; null for none
 * @param attachment the number of a WordPress attachment; null for none
 * @param url of the file
 */
public record MediaReference(String id, Long attachment, String url) {

    /** The attributes that contain the first two in a sanitised body until they are resolved. */
    static final String ID = "data-media";
    static final String ATTACHMENT = "data-attachment";

    /** The attributes that contain them in HTML of an editor or another system; the first one that has a value applies. */
    static final List<String> ID_ATTRIBUTES = List.of(ID, "data-media-id", "data-mediaid", "mediaid");
    static final List<String> ATTACHMENT_ATTRIBUTES = List.of(ATTACHMENT, "data-attachment-id", "data-id");

    private static final int MAX_ID = 300;
    private static final int MAX_CLASS = 1_000;
    private static final Pattern IMAGE_CLASS = Pattern.compile("(?:^|\\s)wp-image-([0-9]{1,18})(?!\\S)");
    private static final BoundedPattern NUMBER = BoundedPattern.of(18, "[0-9]{1,18}");

    /** Whether the element names its file itself. */
    public boolean hasUrl() {
        return !url.isEmpty();
    }

    static MediaReference of(Element element) {
        Stream<Element> sources = Stream.concat(Stream.of(element), element.children().stream()
                .filter(child -> child.nameIs("source")));
        return new MediaReference(id(element), attachment(element),
                sources.map(source -> source.attr("src")).filter(url -> !url.isBlank()).findFirst().orElse(""));
    }

    private static String id(Element element) {
        return ID_ATTRIBUTES.stream().map(name -> element.attr(name).strip())
                .filter(value -> !value.isEmpty() && value.length() <= MAX_ID).findFirst().orElse(null);
    }

    private static Long attachment(Element element) {
        Optional<String> inClass = Optional.of(element.attr("class")).filter(names -> names.length() <= MAX_CLASS)
                .map(IMAGE_CLASS::matcher).filter(Matcher::find).map(found -> found.group(1));
        return inClass.or(() -> ATTACHMENT_ATTRIBUTES.stream().map(element::attr)
                .filter(NUMBER::matches).findFirst())
                .map(Long::valueOf).orElse(null);
    }
}

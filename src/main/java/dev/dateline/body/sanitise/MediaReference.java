package dev.dateline.body.sanitise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;

/**
 * How a body names a media item that it shows.
 *
 * @param id the id or external id that the markup states; null for none
 * @param attachment the number of a WordPress attachment; null for none
 * @param url of the file
 */
public record MediaReference(String id, Long attachment, String url) {

    /** The attributes under which a sanitised body keeps the first two until they are resolved. */
    static final String ID = "data-media";
    static final String ATTACHMENT = "data-attachment";

    private static final int LONGEST_ID = 300;
    private static final int LONGEST_CLASS = 1_000;
    private static final Pattern IMAGE_CLASS = Pattern.compile("(?:^|\\s)wp-image-([0-9]{1,18})(?!\\S)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    static MediaReference of(Element element) {
        Stream<Element> sources = Stream.concat(Stream.of(element), element.children().stream()
                .filter(child -> child.nameIs("source")));
        return new MediaReference(id(element), attachment(element),
                sources.map(source -> source.attr("src")).filter(url -> !url.isBlank()).findFirst().orElse(""));
    }

    private static String id(Element element) {
        return Stream.of(ID, "data-media-id", "data-mediaid", "mediaid").map(name -> element.attr(name).strip())
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST_ID).findFirst().orElse(null);
    }

    private static Long attachment(Element element) {
        Optional<String> ofClass = Optional.of(element.attr("class")).filter(names -> names.length() <= LONGEST_CLASS)
                .map(IMAGE_CLASS::matcher).filter(Matcher::find).map(found -> found.group(1));
        return ofClass.or(() -> Stream.of(ATTACHMENT, "data-attachment-id", "data-id").map(element::attr)
                .filter(value -> value.length() <= 18 && NUMBER.matcher(value).matches()).findFirst())
                .map(Long::valueOf).orElse(null);
    }
}

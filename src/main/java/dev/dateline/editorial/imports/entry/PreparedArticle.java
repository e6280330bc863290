package dev.dateline.editorial.imports.entry;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.apache.commons.codec.digest.DigestUtils;

import dev.dateline.body.ArticleLinks;
import dev.dateline.body.Body;
import dev.dateline.body.BodyText;
import dev.dateline.body.sanitise.BodyFormat;
import dev.dateline.body.sanitise.BodySanitiser;
import dev.dateline.body.sanitise.UnlinkedBody;
import dev.dateline.body.sanitise.UnlinkedBody.ShownMedia;
import dev.dateline.editorial.article.SourceUrl;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.Slug;
import dev.dateline.vocabulary.StorableText;
import dev.dateline.vocabulary.UuidFormat;
import dev.dateline.vocabulary.WireName;

/** An article of a file, with what is derived from it alone. Its body is sanitised when it is first needed. Not thread-safe. */
public final class PreparedArticle {

    /** Increment this when the import stores the same item differently, so that it is stored again. */
    private static final int FORMAT = 4;
    private static final int MOST_NOTED = 20;
    private static final String SCHEME = "dateline";
    private static final String ARTICLE = SCHEME + ":article/";
    /** In HTML or Markdown. */
    private static final Pattern DATELINE_LINK =
            Pattern.compile("(?i)(?:href=[\"']?|\\]\\()(dateline:article/[^\\s\"'<>)]{0,200}+)");

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final ImportedArticle item;
    private final String language;
    private final String fingerprint;
    private final Set<String> servers;
    private UnlinkedBody body;
    private String html;
    private BodyText text;
    private boolean isDerived;
    private List<Shown> shownMedia;
    private Map<String, SourceUrl> links;
    private Map<String, SourceUrl> sources;
    private Set<String> hosts;

    /**
     * @param language of an article that states none
     * @param servers that are this one, see {@link ArticleLinks#servers}
     */
    PreparedArticle(ImportedArticle item, String language, Set<String> servers) {
        this.item = item;
        this.servers = servers;
        this.language = LanguageTag.Rule.canonical(item.language() == null ? language : item.language());
        this.fingerprint = fingerprint(item, language);
    }

    /** SHA-256 of everything that the stored article depends on, in hexadecimal. */
    private static String fingerprint(ImportedArticle item, String language) {
        try {
            return DigestUtils.sha256Hex(FORMAT + "\n" + language + "\n" + CANONICAL.writeValueAsString(item));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public ImportedArticle item() {
        return item;
    }

    /** See {@link ImportedArticle#key()}. */
    public String key() {
        return item.key();
    }

    /** Whether it states changes that stay unpublished of a public article. */
    public boolean hasUnpublishedChanges() {
        return Boolean.TRUE.equals(item.exported().unpublishedChanges());
    }

    /** Whether other lines can take the slug of its working copy as soon as it is public. */
    public boolean releasesSlug() {
        return Boolean.TRUE.equals(item.exported().slugReleased());
    }

    /** Detects whether the article has changed since it was last imported. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The slug of an article that requests none. */
    public String derivedSlug() {
        var slug = item.texts().headline() == null ? "" : Slug.of(item.texts().headline());
        if (!slug.isEmpty()) {
            return slug;
        }
        var type = WireName.of(item.typeOrDefault());
        return type + "-" + DigestUtils.sha256Hex(String.valueOf(item.label())).substring(0, 8);
    }

    /** Without references to media and articles. */
    public UnlinkedBody body() {
        if (body == null) {
            body = BodySanitiser.unlinked(item.bodyFormat() == null ? BodyFormat.HTML : item.bodyFormat(),
                    item.body() == null ? "" : item.body()).withPaths(servers);
        }
        return body;
    }

    /** The sanitised HTML without references; null if the article has no body or nothing is left of it. */
    public String html() {
        if (html == null && item.body() != null) {
            html = StorableText.orNull(body().link(Map.of(), Map.of()));
        }
        return html;
    }

    public BodyText text() {
        if (text == null) {
            text = Body.parse(html()).words(language);
        }
        return text;
    }

    /** Derives everything now, instead of when it is first needed. */
    public void derive() {
        text();
        shownMedia();
        links();
        isDerived = true;
    }

    /** False for an article that was unchanged when it was read. */
    public boolean isDerived() {
        return isDerived;
    }

    /** The media that the body shows, in order. */
    public List<Shown> shownMedia() {
        if (shownMedia == null) {
            shownMedia = body().media().stream().map(media -> new Shown(MediaNames.of(media.reference(), item), media)).toList();
        }
        return shownMedia;
    }

    /** The links of the body that can lead to articles, by the URL as it is written there. */
    public Map<String, SourceUrl> links() {
        if (links == null) {
            links = new HashMap<>();
            var site = site();
            // Links to the API are resolved whenever the body is read.
            body().links().stream().filter(link -> !ArticleLinks.isPath(link))
                    .forEach(link -> SourceUrl.of(link, site).ifPresent(url -> links.put(link, url)));
        }
        return links;
    }

    /** Links of the scheme {@code dateline} that the sanitiser removes because they have no id of an article. */
    public List<String> invalidLinks() {
        return item.body() == null || !hasScheme(item.body()) ? List.of()
                : DATELINE_LINK.matcher(item.body()).results().map(link -> link.group(1))
                        .filter(link -> UuidFormat.parse(link.substring(ARTICLE.length()).split("#", 2)[0]).isEmpty())
                        .distinct().limit(MOST_NOTED).toList();
    }

    /** Much faster than the expression, which few bodies match. */
    private static boolean hasScheme(String body) {
        for (int colon = body.indexOf(':'); colon >= 0; colon = body.indexOf(':', colon + 1)) {
            if (body.regionMatches(true, colon - SCHEME.length(), SCHEME, 0, SCHEME.length())) {
                return true;
            }
        }
        return false;
    }

    /** The URL of the article at its source, the base of relative links; null if unknown. */
    private SourceUrl site() {
        return sources().values().stream().findFirst().orElse(null);
    }

    /** Whether a URL is on a site on which the article was published. */
    public boolean isOnOwnSite(SourceUrl url) {
        if (hosts == null) {
            hosts = sources().values().stream().map(SourceUrl::host).collect(Collectors.toSet());
        }
        return hosts.contains(url.host());
    }

    /** The URLs of the article at its source by {@link SourceUrl#reference()}, in the order in which they are stated. */
    public Map<UUID, String> urls() {
        var urls = new LinkedHashMap<UUID, String>();
        sources().forEach((url, parsed) -> urls.putIfAbsent(parsed.reference(), url));
        return urls;
    }

    /** As they are stated. The canonical URL of unpublished changes is no URL of the article yet. */
    private Map<String, SourceUrl> sources() {
        if (sources == null) {
            sources = new LinkedHashMap<>();
            Stream.concat(item.urls().stream(),
                    hasUnpublishedChanges() ? Stream.empty() : Stream.ofNullable(item.details().canonicalUrl()))
                    .forEach(url -> SourceUrl.of(url, null).ifPresent(parsed -> sources.putIfAbsent(url, parsed)));
        }
        return sources;
    }

    /** Media in the body, and the names of the item that they may be. */
    public record Shown(MediaNames names, ShownMedia media) {
    }
}

package dev.dateline.editorial.imports.wordpress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.editorial.imports.wordpress.body.ReadableText;
import dev.dateline.editorial.imports.wordpress.body.ReusableBlocks;
import dev.dateline.editorial.imports.wordpress.xml.PostId;
import dev.dateline.editorial.imports.wordpress.xml.WxrNode;
import dev.dateline.editorial.imports.wordpress.xml.WxrPass;

/** Everything about an export that must be known before its first entry is read: slugs, names and ids, but no texts. */
final class SiteIndex {

    private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2");

    private final Categories categories = new Categories();
    private final TermSlugs tagSlugs = new TermSlugs();
    private final PostSlugs slugs = new PostSlugs();
    private final ReusableBlocks blocks = new ReusableBlocks();
    private final Set<String> listedTags = new HashSet<>();
    private final Map<String, String> authorNames = new HashMap<>();
    private final Set<Long> rejectedAttachments = new HashSet<>();
    private final Map<Long, List<Long>> attachmentsByParent = new HashMap<>();
    private final Map<String, String> channel = new HashMap<>();
    private final Map<Integer, String> addressesOfParts = new TreeMap<>();
    private final List<Entry> notes = new ArrayList<>();
    private final ImportOptions options;
    private final WordPressTime times;
    private Site site;

    private SiteIndex(ImportOptions options) {
        this.options = options;
        times = new WordPressTime(options.zone());
    }

    /**
     * Reads the file from beginning to end.
     *
     * @throws MalformedFile if it is not a well-formed export of a supported version
     */
    static SiteIndex of(Path file, ImportOptions options) throws IOException {
        SiteIndex index = new SiteIndex(options);
        try (WxrPass pass = new WxrPass(file)) {
            for (Optional<WxrNode> node = pass.next(); node.isPresent(); node = pass.next()) {
                index.addAddress(node.get(), pass.part());
                index.add(node.get());
            }
        }
        index.site = index.checkedSite();
        return index;
    }

    Site site() {
        return site;
    }

    /** Notes on the site. */
    List<Entry> notes() {
        return notes;
    }

    WordPressTime times() {
        return times;
    }

    PostSlugs slugs() {
        return slugs;
    }

    TermSlugs tagSlugs() {
        return tagSlugs;
    }

    ReusableBlocks reusableBlocks() {
        return blocks;
    }

    /** False for a tag that only posts refer to. */
    boolean isListed(WxrNode term) {
        return listedTags.contains(term.attribute("nicename"));
    }

    Categories categories() {
        return categories;
    }

    /** The name of the author with this login; the login itself if the export has no such author. */
    String authorName(String login) {
        return authorNames.getOrDefault(WordPressSlug.ofLogin(login), WordPressSlug.withoutDomain(login));
    }

    /** Whether the attachment can become a media item; an attachment that is not in the file may be in another file. */
    boolean isUsable(long attachment) {
        return !rejectedAttachments.contains(attachment);
    }

    /** The media items that were uploaded to a post, in file order. */
    List<Long> attachmentsOf(long post) {
        return attachmentsByParent.getOrDefault(post, List.of());
    }

    private void add(WxrNode node) {
        switch (node.name()) {
            case "language" -> addLanguage(node);
            case "title", "link", "wp:base_blog_url" -> channel.putIfAbsent(node.name(), node.text());
            case "wp:wxr_version" -> channel.putIfAbsent(node.name(), supported(node));
            case "wp:author" -> authorNames.putIfAbsent(
                    WordPressSlug.ofLogin(node.text("wp:author_login")), Authors.name(node));
            case "wp:category" -> categories.add(node);
            case "wp:tag" -> {
                tagSlugs.add(Tags.original(node));
                listedTags.add(Tags.original(node));
            }
            case "item" -> addItem(node);
            default -> {
            }
        }
    }

    private void addLanguage(WxrNode node) {
        boolean isFirst = channel.putIfAbsent("language", node.text()) == null;
        if (isFirst && !node.text().isEmpty() && Site.language(node.text()) == null) {
            notes.add(Entry.noted(Site.unknownLanguage(node.line(), null, node.text(), options.language())));
        }
    }

    private void addItem(WxrNode item) {
        if (Attachments.isAttachment(item)) {
            Optional<Long> id = PostId.of(item.text("wp:post_id"));
            if (Attachments.rejection(item).isPresent()) {
                id.ifPresent(rejectedAttachments::add);
            } else {
                PostId.of(item.text("wp:post_parent")).ifPresent(
                        parent -> attachmentsByParent.computeIfAbsent(parent, p -> new ArrayList<>()).add(id.orElseThrow()));
            }
        } else if (item.text("wp:post_type").equals(ReusableBlocks.TYPE)) {
            blocks.add(item);
        } else if (GuestAuthors.isGuestAuthor(item)) {
            authorNames.putIfAbsent(WordPressSlug.ofLogin(GuestAuthors.login(item)), GuestAuthors.name(item));
        } else if (Posts.isArticle(item, options.types())) {
            item.terms("category").forEach(categories::addUsed);
            Tags.of(item).forEach(tag -> tagSlugs.add(tag.attribute("nicename")));
            PostId.key(item).ifPresent(key -> slugs.add(item, key, Posts.isPublic(item)));
        }
    }

    private void addAddress(WxrNode node, int part) {
        String address = Site.address(node.text());
        if (address != null && node.name().equals("wp:base_blog_url")) {
            addressesOfParts.put(part, address);
        } else if (address != null && node.name().equals("link")) {
            addressesOfParts.putIfAbsent(part, address);
        }
    }

    private Site checkedSite() {
        // Ids are unique within a site only.
        Set<String> addresses = new LinkedHashSet<>(addressesOfParts.values());
        if (addresses.size() > 1) {
            throw new MalformedFile(0, "has exports of different sites (" + String.join(", ", addresses)
                    + "): import the exports of each site alone");
        }
        if (!channel.containsKey("wp:wxr_version")) {
            throw new MalformedFile(0, "is not a WordPress export: it has no wp:wxr_version");
        }
        String address = Stream.of(options.site(), channel.get("wp:base_blog_url"), channel.get("link"))
                .filter(Objects::nonNull).map(Site::address).filter(Objects::nonNull).findFirst()
                .orElseThrow(() -> new MalformedFile(0, "does not state the site that it comes from (wp:base_blog_url): "
                        + "give its URL, with --site on the command line or the parameter site over HTTP"));
        return new Site(address, ReadableText.of(channel.getOrDefault("title", "")),
                Optional.ofNullable(Site.language(channel.getOrDefault("language", ""))).orElse(options.language()));
    }

    private String supported(WxrNode version) {
        if (!VERSIONS.contains(version.text())) {
            throw new MalformedFile(version.line(),
                    "is an export of version " + version.text() + "; versions 1.0, 1.1 and 1.2 can be read");
        }
        if (version.text().equals("1.0")) {
            categories.expectNamesOfParents();
        }
        return version.text();
    }
}

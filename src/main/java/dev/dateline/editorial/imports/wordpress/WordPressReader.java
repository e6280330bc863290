package dev.dateline.editorial.imports.wordpress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

import dev.dateline.editorial.imports.ContentReader;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.MalformedFile;

/**
 * Reads an export of WordPress (WXR 1.0 to 1.2). The file is walked through three times: once to see that it is sound,
 * once for sections, tags, authors and media, and once for the articles, which need them, wherever in the file they
 * stand.
 */
public final class WordPressReader implements ContentReader {

    private static final int PASSES = 3;

    private final Path file;
    private final long size;
    private final Site site;
    private final Attachments attachments;
    private final Posts posts;
    private final Iterator<Entry> sections;

    private volatile WxrPass pass;
    private volatile int finished = 1;

    /** @throws MalformedFile where the file is no well-formed export, so that nothing of it gets stored */
    public WordPressReader(Path file, ImportOptions options) throws IOException {
        this.file = file;
        size = Files.size(file);
        SiteIndex index = SiteIndex.of(file, options);
        site = index.site();
        attachments = new Attachments(site);
        posts = new Posts(index);
        sections = index.categories().sections().iterator();
        pass = new WxrPass(file);
    }

    @Override
    public Optional<Entry> next() throws IOException {
        if (sections.hasNext()) {
            return Optional.of(sections.next());
        }
        while (finished < PASSES) {
            Optional<WxrNode> node = pass.next();
            if (node.isEmpty()) {
                endPass();
                continue;
            }
            Optional<Entry> entry = finished == 1 ? prerequisite(node.get()) : article(node.get());
            if (entry.isPresent() && pass.isTooLarge()) {
                return Optional.of(rejected(node.get(), "is longer than 16 MiB"));
            }
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    @Override
    public long bytesRead() {
        long current = finished == PASSES ? 0 : Math.min(size, pass.bytesRead());
        return (finished * size + current) / PASSES;
    }

    @Override
    public void close() throws IOException {
        pass.close();
    }

    private void endPass() throws IOException {
        pass.close();
        if (finished + 1 < PASSES) {
            pass = new WxrPass(file);
        }
        finished++;
    }

    private Optional<Entry> prerequisite(WxrNode node) {
        return switch (node.name()) {
            case "wp:author" -> Optional.of(Authors.read(node));
            case "wp:tag" -> Optional.of(Tags.read(node));
            case "item" -> Attachments.isAttachment(node) ? Optional.of(attachments.read(node)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Entry> article(WxrNode node) {
        if (!node.name().equals("item") || Attachments.isAttachment(node)) {
            return Optional.empty();
        }
        try {
            return Optional.of(posts.read(node));
        } catch (StackOverflowError e) {
            return Optional.of(rejected(node, "is nested too deeply"));
        }
    }

    private Entry rejected(WxrNode node, String message) {
        String id = PostId.of(node.text("wp:post_id")).map(number -> Attachments.isAttachment(node)
                ? site.mediaId(number) : site.articleId(node.text("wp:post_id"))).orElse(null);
        return Entry.rejected(Finding.rejection(node.line(), id, null, message));
    }
}

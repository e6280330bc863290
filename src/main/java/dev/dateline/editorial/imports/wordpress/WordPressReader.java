package dev.dateline.editorial.imports.wordpress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.dateline.editorial.imports.ContentReader;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.editorial.imports.wordpress.body.ReusableBlocks;
import dev.dateline.editorial.imports.wordpress.xml.PostId;
import dev.dateline.editorial.imports.wordpress.xml.WxrNode;
import dev.dateline.editorial.imports.wordpress.xml.WxrPass;
import dev.dateline.vocabulary.ResourceKind;

/**
 * Reads an export of WordPress (WXR 1.0 to 1.2) in three passes: the first validates and indexes the file, the second reads
 * sections, tags, authors and media, and the third the articles that refer to them, whatever their order in the file.
 */
public final class WordPressReader implements ContentReader {

    private static final int PASSES = 3;

    private final Path file;
    private final long size;
    private final SiteIndex index;
    private final Attachments attachments;
    private final Posts posts;
    private final Iterator<Entry> terms;

    private volatile WxrPass pass;
    private volatile int finished = 1;

    /** @throws MalformedFile if the file is not a well-formed export; nothing of it is stored then */
    public WordPressReader(Path file, ImportOptions options) throws IOException {
        this.file = file;
        size = Files.size(file);
        index = SiteIndex.of(file, options);
        attachments = new Attachments(index.site());
        posts = new Posts(index, options);
        terms = Stream.concat(index.notes().stream(), index.categories().sections().stream()).iterator();
        pass = new WxrPass(file);
    }

    @Override
    public Optional<Entry> next() throws IOException {
        if (terms.hasNext()) {
            return Optional.of(terms.next());
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
            if (entry.isPresent() && pass.hasTooManyElements()) {
                return Optional.of(rejected(node.get(), "has more than 100000 elements"));
            }
            if (entry.isPresent()) {
                return entry.map(this::withNoteOnCharacters);
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
            case "wp:tag" -> Optional.of(Tags.read(node, index.tagSlugs()));
            case "item" -> ofItem(node);
            default -> Optional.empty();
        };
    }

    private Optional<Entry> ofItem(WxrNode item) {
        if (Attachments.isAttachment(item)) {
            return Optional.of(attachments.read(item));
        }
        return GuestAuthors.isGuestAuthor(item) ? Optional.of(GuestAuthors.read(item)) : Optional.empty();
    }

    private Optional<Entry> article(WxrNode node) {
        boolean other = !node.name().equals("item") || Attachments.isAttachment(node) || GuestAuthors.isGuestAuthor(node)
                || node.text("wp:post_type").equals(ReusableBlocks.TYPE);
        if (other) {
            return Optional.empty();
        }
        try {
            return Optional.of(posts.read(node));
        } catch (StackOverflowError e) {
            return Optional.of(rejected(node, "is nested too deeply"));
        }
    }

    private Entry rejected(WxrNode node, String message) {
        ResourceKind kind = kind(node);
        String id = switch (kind) {
            case ARTICLE -> PostId.key(node).map(index.site()::articleId).orElse(null);
            case MEDIA -> PostId.of(node.text("wp:post_id")).map(index.site()::mediaId).orElse(null);
            default -> null;
        };
        return Entry.rejected(Finding.rejection(node.line(), id, null, message), kind,
                kind == ResourceKind.ARTICLE ? Posts.slug(node) : null);
    }

    private static ResourceKind kind(WxrNode node) {
        if (node.name().equals("wp:tag")) {
            return ResourceKind.TAG;
        }
        if (node.name().equals("wp:author") || GuestAuthors.isGuestAuthor(node)) {
            return ResourceKind.AUTHOR;
        }
        return Attachments.isAttachment(node) ? ResourceKind.MEDIA : ResourceKind.ARTICLE;
    }

    private Entry withNoteOnCharacters(Entry entry) {
        if (pass.illegalCharacters().isEmpty() || entry.item() == null) {
            return entry;
        }
        List<Finding> notes = new ArrayList<>();
        pass.illegalCharacters().forEach((field, removed) -> notes.add(Finding.note(NoteCode.CHARACTERS_REMOVED, entry.line(),
                entry.item().label(), field, "had " + removed + (removed == 1
                        ? " character that XML does not allow; it was removed"
                        : " characters that XML does not allow; they were removed"))));
        return entry.with(entry.item(), notes);
    }
}

package dev.dateline.editorial.imports.wordpress.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.dateline.editorial.imports.wordpress.body.MarkupScanner.Kind;
import dev.dateline.editorial.imports.wordpress.body.MarkupScanner.Piece;
import dev.dateline.editorial.imports.wordpress.xml.PostId;

/**
 * Resolves the shortcodes of one text. Those of WordPress and Jetpack become HTML or are removed. Of other plugins' shortcodes
 * only the tags are removed, and the enclosed text stays. Words in brackets are no shortcodes.
 */
final class Shortcodes {

    private static final int DEEPEST = 2;

    private final List<Long> galleryIds = new ArrayList<>();
    private boolean gallery;

    String resolve(String html) {
        return resolve(html, 0);
    }

    /** Whether there was a gallery of all images uploaded to the post. */
    boolean hasGallery() {
        return gallery;
    }

    List<Long> galleryIds() {
        return List.copyOf(galleryIds);
    }

    private String resolve(String html, int depth) {
        return html.indexOf('[') < 0 || depth > DEEPEST ? html : new Walk(html, depth).resolved();
    }

    /** Resolves one text. All shortcodes are found first, so that the end of each opening one is known. */
    private final class Walk {

        private final String html;
        private final int depth;
        private final List<Shortcode> found = new ArrayList<>();
        private final Map<String, Deque<Integer>> closings = new HashMap<>();
        private final Map<String, Integer> removed = new HashMap<>();
        private final StringBuilder result;
        private int position;

        private Walk(String html, int depth) {
            this.html = html;
            this.depth = depth;
            result = new StringBuilder(html.length());
            find();
        }

        private void find() {
            MarkupScanner scanner = new MarkupScanner(html);
            int next = 0;
            for (Piece piece = scanner.next(); piece != null; piece = scanner.next()) {
                next = Math.max(next, piece.start());
                while (piece.kind() == Kind.TEXT && next < piece.end()) {
                    int bracket = html.indexOf('[', next);
                    if (bracket < 0 || bracket >= piece.end()) {
                        break;
                    }
                    Optional<Shortcode> shortcode = Shortcode.at(html, bracket);
                    shortcode.ifPresent(this::add);
                    next = shortcode.map(Shortcode::end).orElse(bracket + 1);
                }
            }
        }

        private void add(Shortcode shortcode) {
            if (shortcode.closing()) {
                closings.computeIfAbsent(shortcode.name(), name -> new ArrayDeque<>()).add(found.size());
            }
            found.add(shortcode);
        }

        private String resolved() {
            for (int i = 0; i < found.size(); i++) {
                Shortcode shortcode = found.get(i);
                Optional<KnownShortcode> known = KnownShortcode.named(shortcode.name());
                result.append(html, position, shortcode.start());
                position = shortcode.start();
                if (isEscaped(shortcode)) {
                    result.setLength(result.length() - 1);
                    result.append(html, shortcode.start(), shortcode.end());
                    position = shortcode.end() + 1;
                } else if (shortcode.closing()) {
                    close(shortcode, known.isPresent());
                } else if (known.isPresent()) {
                    i = known(i, known.get());
                } else {
                    unknown(i);
                }
            }
            return result.append(html, position, html.length()).toString();
        }

        /** {@code [[name]]} is the escaped form of {@code [name]}. */
        private boolean isEscaped(Shortcode shortcode) {
            return !result.isEmpty() && result.charAt(result.length() - 1) == '[' && shortcode.end() < html.length()
                    && html.charAt(shortcode.end()) == ']';
        }

        private int known(int index, KnownShortcode known) {
            Shortcode shortcode = found.get(index);
            int closing = known.encloses() ? closing(index) : -1;
            int end = closing < 0 ? shortcode.end() : found.get(closing).end();
            String inner = closing < 0 ? "" : html.substring(shortcode.end(), found.get(closing).start());
            if (known == KnownShortcode.GALLERY) {
                addGallery(shortcode);
            }
            result.append(known.render(shortcode, known.keepsContent() ? resolve(inner, depth + 1) : inner));
            position = end;
            return closing < 0 ? index : closing;
        }

        private void unknown(int index) {
            Shortcode shortcode = found.get(index);
            boolean markup = html.substring(shortcode.start(), shortcode.end()).indexOf('<') >= 0;
            if (!markup && (shortcode.hasKeys() || closing(index) >= 0)) {
                removed.merge(shortcode.name(), 1, Integer::sum);
                position = shortcode.end();
            }
        }

        private void close(Shortcode shortcode, boolean known) {
            if (known || removed.getOrDefault(shortcode.name(), 0) > 0) {
                removed.merge(shortcode.name(), -1, Integer::sum);
                position = shortcode.end();
            }
        }

        /** The index of the next closing shortcode with this name; -1 if there is none. */
        private int closing(int index) {
            Deque<Integer> candidates = closings.getOrDefault(found.get(index).name(), new ArrayDeque<>());
            while (!candidates.isEmpty() && candidates.peek() < index) {
                candidates.poll();
            }
            return candidates.isEmpty() ? -1 : candidates.peek();
        }

        private void addGallery(Shortcode shortcode) {
            Optional<String> ids = shortcode.value("ids", "include");
            gallery |= ids.isEmpty();
            for (String id : ids.orElse("").split("[,\\s]+")) {
                PostId.of(id).ifPresent(galleryIds::add);
            }
        }
    }
}

package dev.dateline.editorial.imports.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.entry.EntryLog;
import dev.dateline.editorial.locking.LockStrength;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.section.SectionContent;
import dev.dateline.editorial.section.SectionImports;
import dev.dateline.editorial.section.SectionRepository;
import dev.dateline.http.parameter.NearestName;
import dev.dateline.vocabulary.ResourceKind;

/** Finds, creates and updates the sections of a batch. */
@ApplicationScoped
public class SectionResolver {

    /** With more sections, the comparison would cost more than a suggestion is worth. */
    private static final int PATHS_COMPARED = 5_000;

    private final SectionImports sections;
    private final SectionRepository repository;
    private final ContentRules rules;

    SectionResolver(SectionImports sections, SectionRepository repository, ContentRules rules) {
        this.sections = sections;
        this.repository = repository;
        this.rules = rules;
    }

    /** If the batch changes sections, or creates missing ones, no other transaction does so until this one ends. */
    public void lockTree(Collection<ImportedArticle> articles, Collection<ImportedItem> items) {
        var lines = ArticleReferences.instances(items, ImportedSection.class).map(ImportedSection::path);
        sections.lockTreeIfChanged(ArticleReferences.distinct(lines), paths(articles));
    }

    public Batch preload(Collection<ImportedArticle> articles) {
        return new Batch(repository.findByNames(paths(articles)));
    }

    private static Set<String> paths(Collection<ImportedArticle> articles) {
        return ArticleReferences.distinct(articles.stream().flatMap(
                article -> Stream.concat(Stream.of(article).map(ImportedArticle::section), article.sections().stream())));
    }

    /** @param shown sections that the public articles of the batch are in */
    void lock(Batch batch, Collection<ImportedItem> items, Set<UUID> shown, LockStrength strength) {
        var lines = ArticleReferences.instances(items, ImportedSection.class).map(ImportedSection::path);
        sections.lock(ArticleReferences.distinct(lines), batch.ids(), shown, strength);
    }

    /** The sections known to a batch, by current or former path. */
    public final class Batch {

        private final Map<String, Section> known;
        private List<String> paths;

        private Batch(Map<String, Section> known) {
            this.known = new HashMap<>(known);
        }

        private Set<UUID> ids() {
            return known.values().stream().map(Section::id).collect(Collectors.toSet());
        }

        void check(String path) {
            if (!known.containsKey(path)) {
                rules.check(new SectionContent(path, name(null, path), null, 0, null, Map.of()));
            }
        }

        /** Creates a missing section and notes it, because the path may be misspelt. */
        UUID id(String path, String field, EntryLog log) {
            if (!known.containsKey(path)) {
                log.term(ImportedSection.class, path).ifPresentOrElse(section -> save(section, log),
                        () -> create(path, field, log));
            }
            return known.get(path).id();
        }

        private void create(String path, String field, EntryLog log) {
            var created = new ArrayList<Section>();
            try {
                known.put(path, sections.ensure(path, created::add));
            } catch (InvalidContent e) {
                throw new InvalidContent(e.violations().stream().map(violation -> violation.at(field)).toList());
            }
            if (!created.isEmpty()) {
                log.note(NoteCode.SECTION_CREATED, field, path, "did not exist and was created", nearest(path));
            }
            record(created, log);
        }

        public Saved<Section> save(ImportedSection section, EntryLog log) {
            var position = section.position() == null ? 0 : section.position();
            var content = new SectionContent(section.path(), name(section.name(), section.path()), section.description(),
                    position, section.language(), section.names());
            log.check(violation -> violation, () -> rules.check(content));
            log.rejectIfInvalid();
            var created = new ArrayList<Section>();
            var saved = Boolean.FALSE.equals(section.isPublic())
                    ? sections.prepare(section.id(), content, section.formerPaths(), created::add)
                    : sections.save(section.id(), content, section.formerPaths(), created::add);
            known.put(section.path(), saved.entity());
            // These paths may have resolved to other sections until now.
            section.formerPaths().forEach(known::remove);
            record(created, log);
            return saved;
        }

        private void record(List<Section> created, EntryLog log) {
            created.forEach(section -> log.created(ResourceKind.SECTION, section.path()));
            if (paths != null) {
                created.forEach(section -> paths.add(section.path()));
            }
        }

        private String nearest(String path) {
            if (paths == null) {
                paths = new ArrayList<>(repository.listPaths(PATHS_COMPARED));
            }
            return NearestName.to(path, paths.stream().filter(other -> !other.equals(path)).toList());
        }

        private static String name(String given, String path) {
            return ArticleReferences.nameOr(given, path == null ? null : path.substring(path.lastIndexOf('/') + 1));
        }
    }
}

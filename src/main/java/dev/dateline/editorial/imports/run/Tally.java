package dev.dateline.editorial.imports.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.entry.EntryLog.CreatedResource;
import dev.dateline.editorial.imports.entry.EntryLog.Result;
import dev.dateline.editorial.imports.run.CreatedResources.Created;
import dev.dateline.editorial.imports.store.StoredBatch;
import dev.dateline.vocabulary.ResourceKind;

/** Counts the results of the entries of a file. */
final class Tally {

    /** The number of names of created resources that the report lists per kind. */
    static final int NAMES = 100;

    private final Map<ResourceKind, Created> resources = new EnumMap<>(ResourceKind.class);
    private long created;
    private long updated;
    private long unchanged;
    private long rejected;
    private long notes;
    private long published;
    private long unpublished;

    void add(StoredBatch batch) {
        published += batch.published();
        unpublished += batch.unpublished();
    }

    void add(Result result) {
        switch (result.entry().outcome()) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
            case REJECTED -> rejected++;
        }
        notes += result.findings().stream().filter(finding -> !finding.isRejection()).count();
        result.created().forEach(this::add);
    }

    private void add(CreatedResource resource) {
        var before = resources.getOrDefault(resource.kind(), new Created(0, List.of()));
        var names = before.names().size() == NAMES ? before.names()
                : Stream.concat(before.names().stream(), Stream.of(resource.name())).toList();
        resources.put(resource.kind(), new Created(before.count() + 1, names));
    }

    /** Adds an entry that its reader rejected or that consists of notes. */
    void addWithoutItem(Entry entry) {
        if (entry.isRejected()) {
            rejected++;
        } else {
            notes += entry.findings().size();
        }
    }

    void addNotes(long more) {
        notes += more;
    }

    ImportReport report(long bytesRead) {
        return new ImportReport(bytesRead, created, updated, unchanged, rejected, notes, published, unpublished,
                CreatedResources.of(resources));
    }
}

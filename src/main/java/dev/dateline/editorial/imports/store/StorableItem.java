package dev.dateline.editorial.imports.store;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import dev.dateline.editorial.content.InvalidContent.Fault;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Identifier;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.vocabulary.StorableText;

/**
 * Applies the rule of {@link StorableText} to the texts and identifiers of an item, whichever reader it comes from, and notes
 * plain texts that look like markup.
 */
final class StorableItem {

    /** More than any plain text may have. */
    private static final int MAX_PLAIN_TEXT = 10_000;
    /** A tag or a character reference. */
    private static final Pattern MARKUP =
            Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\\s[^<>]{0,300})?/?>|&(?:#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");

    private final Entry entry;
    private final List<Finding> notes = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private StorableItem(Entry entry) {
        this.entry = entry;
    }

    /**
     * The entry without the characters that cannot be stored, and with a note on each text that had any.
     *
     * @throws InvalidContent when an identifier has one
     */
    static Entry of(Entry entry) {
        var storable = new StorableItem(entry);
        var item = (ImportedItem) storable.record((Record) entry.item(), "");
        if (!storable.faults.isEmpty()) {
            throw new InvalidContent(storable.faults);
        }
        storable.notes.addAll(0, entry.findings());
        return Entry.of(entry.line(), item, storable.notes);
    }

    private Record record(Record record, String path) {
        var components = record.getClass().getRecordComponents();
        var values = new Object[components.length];
        var differs = false;
        for (int i = 0; i < components.length; i++) {
            var value = read(components[i], record);
            values[i] = value(value, components[i].isAnnotationPresent(Identifier.class), path + components[i].getName());
            differs |= values[i] != value;
        }
        return differs ? copy(record, components, values) : record;
    }

    private Object value(Object value, boolean identifies, String path) {
        if (value instanceof String text) {
            return text(text, identifies, path);
        } else if (value instanceof Record record) {
            return record(record, path + ".");
        } else if (value instanceof List<?> list) {
            var values = new ArrayList<>(list.size());
            var differs = false;
            for (int i = 0; i < list.size(); i++) {
                values.add(value(list.get(i), identifies, path + "[" + i + "]"));
                differs |= values.get(i) != list.get(i);
            }
            return differs ? values : list;
        }
        return value;
    }

    private String text(String text, boolean identifies, String path) {
        var count = StorableText.countUnstorable(text);
        if (count > 0 && identifies) {
            faults.add(new Fault(path, StorableText.of(text), "must not contain control characters or other characters that "
                    + "cannot be stored", null));
        } else if (count > 0) {
            notes.add(Finding.note(NoteCode.CHARACTERS_REMOVED, entry.line(), entry.item().label(), path,
                    "had " + count + " control or other characters that cannot be stored; they were removed"));
        }
        if (!identifies && !path.equals("body") && looksLikeMarkup(text)) {
            notes.add(Finding.note(NoteCode.MARKUP_IN_TEXT, entry.line(), entry.item().label(), path,
                    "looks like HTML, but is plain text and delivered as it is").withValue(text));
        }
        return identifies ? text : StorableText.of(text);
    }

    private static boolean looksLikeMarkup(String text) {
        return text.length() <= MAX_PLAIN_TEXT && MARKUP.matcher(text).find();
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Record copy(Record record, RecordComponent[] components, Object[] values) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.dateline.editorial.imports.entry;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.dateline.editorial.content.Identifier;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.http.problem.PropertyPath;
import dev.dateline.vocabulary.StorableText;

/**
 * Applies the rule of {@link StorableText} to the texts and identifiers of an item of any format, and notes plain texts that
 * look like markup.
 */
final class StorableItem {

    /** Longer than any valid plain text. */
    private static final int MAX_PLAIN_TEXT = 10_000;
    /** A tag or a character reference. */
    private static final Pattern MARKUP = Pattern.compile(
            "</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\\s[^<>]{0,300})?/?>|&(?:#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");

    private final Entry entry;
    private final List<Finding> findings = new ArrayList<>();

    private StorableItem(Entry entry) {
        this.entry = entry;
    }

    /**
     * The entry without characters that cannot be stored, with a note for each text that contained any, and a rejection for each
     * identifier.
     */
    static Entry of(Entry entry) {
        var storable = new StorableItem(entry);
        var item = (ImportedItem) storable.record((Record) entry.item(), "");
        var terms = entry.terms().stream()
                .map(term -> (ImportedItem) storable.record((Record) term, term.label() + ".")).toList();
        return entry.with(item, storable.findings).withTerms(terms);
    }

    private Record record(Record record, String path) {
        var components = Component.listOf(record.getClass());
        var values = new Object[components.size()];
        var differs = false;
        for (int i = 0; i < values.length; i++) {
            var component = components.get(i);
            var value = component.read(record);
            values[i] = component.isUnwrapped() ? record((Record) value, path)
                    : value == null ? null : value(value, component.identifies(), path + component.name());
            differs |= values[i] != value;
        }
        return differs ? copy(record, values) : record;
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
        } else if (value instanceof Map<?, ?> map) {
            var values = new LinkedHashMap<Object, Object>(map);
            values.replaceAll(
                    (name, text) -> text == null ? null : value(text, identifies, PropertyPath.of(path, (String) name)));
            return values.equals(map) ? map : values;
        }
        return value;
    }

    private String text(String text, boolean identifies, String path) {
        var storable = StorableText.of(text);
        // Most texts are storable as they are, so that nothing has to be counted.
        var count = storable.equals(text) ? 0 : StorableText.countUnstorable(text);
        if (count > 0 && identifies) {
            findings.add(Finding.rejection(entry.line(), entry.item().label(), path, text,
                    "must not contain control characters or other characters that cannot be stored"));
        } else if (count > 0) {
            findings.add(Finding.note(NoteCode.CHARACTERS_REMOVED, entry.line(), entry.item().label(), path,
                    count == 1 ? "had 1 control or other character that cannot be stored; it was removed"
                            : "had " + count + " control or other characters that cannot be stored; they were removed")
                    .withValue(text));
        }
        if (!identifies && !path.equals("body") && looksLikeMarkup(text)) {
            findings.add(Finding.note(NoteCode.MARKUP_IN_TEXT, entry.line(), entry.item().label(), path,
                    "looks like HTML, but is plain text and delivered unchanged").withValue(text));
        }
        return identifies && count == 0 ? text : storable;
    }

    private static boolean looksLikeMarkup(String text) {
        return text.length() <= MAX_PLAIN_TEXT && (text.indexOf('<') >= 0 || text.indexOf('&') >= 0)
                && MARKUP.matcher(text).find();
    }

    private static Record copy(Record record, Object[] values) {
        try {
            var types = Arrays.stream(record.getClass().getRecordComponents()).map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A component of a record type.
     *
     * @param identifies whether its texts are identifiers
     */
    private record Component(String name, Method accessor, boolean isUnwrapped, boolean identifies) {

        private static final ClassValue<List<Component>> OF_TYPES = new ClassValue<>() {
            @Override
            protected List<Component> computeValue(Class<?> type) {
                return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
            }
        };

        static List<Component> listOf(Class<?> type) {
            return OF_TYPES.get(type);
        }

        private static Component of(RecordComponent component) {
            return new Component(component.getName(), component.getAccessor(),
                    component.getAccessor().isAnnotationPresent(JsonUnwrapped.class),
                    component.isAnnotationPresent(Identifier.class));
        }

        Object read(Record record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package dev.dateline.http.fields;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.filter.TokenFilter;

/** The properties of a representation that a client selects; a selected property includes everything in it. */
public final class FieldSelection extends TokenFilter {

    public static final FieldSelection EVERYTHING = new FieldSelection();
    private static final FieldSelection NOTHING = new FieldSelection();

    private final Map<String, FieldSelection> selected = new LinkedHashMap<>();

    private FieldSelection() {
    }

    static FieldSelection of(Iterable<String> paths) {
        var selection = new FieldSelection();
        paths.forEach(selection::add);
        return selection;
    }

    private void add(String path) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            selected.put(path, EVERYTHING);
            return;
        }
        var child = selected.computeIfAbsent(path.substring(0, dot), name -> new FieldSelection());
        if (child != EVERYTHING) {
            child.add(path.substring(dot + 1));
        }
    }

    /** Whether the property or something in it is selected. */
    public boolean wants(String property) {
        return this == EVERYTHING || selected.containsKey(property);
    }

    /** What is selected of a nested property: nothing if the property is not selected. */
    public FieldSelection within(String property) {
        return this == EVERYTHING ? this : selected.getOrDefault(property, NOTHING);
    }

    /** Whether the property at the path is selected by name, completely or in part; dots address nested properties. */
    public boolean names(String path) {
        var dot = path.indexOf('.');
        var child = selected.get(dot < 0 ? path : path.substring(0, dot));
        return child != null && (dot < 0 || child.names(path.substring(dot + 1)));
    }

    /**
     * Whether the property is selected by name, at any level of a tree.
     *
     * @param children the property with the nodes of the next level
     */
    public boolean names(String property, String children) {
        return selected.containsKey(property)
                || selected.containsKey(children) && selected.get(children).names(property, children);
    }

    @Override
    public TokenFilter includeProperty(String name) {
        if (this == EVERYTHING) {
            return INCLUDE_ALL;
        }
        var child = selected.get(name);
        return child == EVERYTHING ? INCLUDE_ALL : child;
    }

    /** A null or a scalar instead of an object of which properties are selected is included. */
    @Override
    protected boolean _includeScalar() {
        return true;
    }

    @Override
    public boolean includeEmptyObject(boolean contentsFiltered) {
        return true;
    }

    @Override
    public boolean includeEmptyArray(boolean contentsFiltered) {
        return true;
    }
}

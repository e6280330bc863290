package dev.dateline.http.fields;

import jakarta.enterprise.context.RequestScoped;

/** What the request at hand wants of its answer. */
@RequestScoped
public class SelectedFields {

    private FieldSelection selection = FieldSelection.EVERYTHING;

    void set(FieldSelection selection) {
        this.selection = selection;
    }

    public FieldSelection get() {
        return selection;
    }

    /** Whether the property, or something in it, is wanted. */
    public boolean wants(String property) {
        return selection.wants(property);
    }
}

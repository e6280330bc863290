package dev.dateline.http.fields;

import jakarta.enterprise.context.RequestScoped;

/** The properties that the current request selects. */
@RequestScoped
public class SelectedFields {

    private FieldSelection selection = FieldSelection.EVERYTHING;

    void set(FieldSelection selection) {
        this.selection = selection;
    }

    public FieldSelection get() {
        return selection;
    }

    /** Whether the property or something in it is selected. */
    public boolean wants(String property) {
        return selection.wants(property);
    }
}

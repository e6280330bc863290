package dev.dateline.http.names;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.RequestScoped;

/** The languages of the names that the current request selects. */
@RequestScoped
class SelectedNames {

    private Set<String> languages = Set.of();

    void set(Set<String> selected) {
        languages = selected;
    }

    /** The selected ones of these names. */
    Map<String, String> of(Names names) {
        if (languages.isEmpty()) {
            return Map.of();
        }
        var selected = new TreeMap<>(names.byLanguage());
        selected.keySet().retainAll(languages);
        return selected;
    }
}

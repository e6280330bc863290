package dev.dateline.security;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a role may do, by the lowest role that may. */
public enum Permission {
    @JsonProperty("read") READ(Role.VIEWER),
    @JsonProperty("writeOwnDrafts") WRITE_OWN_DRAFTS(Role.AUTHOR),
    @JsonProperty("writeArticles") WRITE_ARTICLES(Role.EDITOR),
    @JsonProperty("publish") PUBLISH(Role.EDITOR),
    @JsonProperty("writeReferences") WRITE_REFERENCES(Role.EDITOR),
    @JsonProperty("deletePermanently") DELETE_PERMANENTLY(Role.ADMIN),
    @JsonProperty("import") IMPORT(Role.ADMIN),
    @JsonProperty("manageKeys") MANAGE_KEYS(Role.ADMIN);

    private final Role lowest;

    Permission(Role lowest) {
        this.lowest = lowest;
    }

    public static List<Permission> of(Role role) {
        return Arrays.stream(values()).filter(permission -> role.compareTo(permission.lowest) >= 0).toList();
    }
}

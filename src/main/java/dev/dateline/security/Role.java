package dev.dateline.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.quarkus.security.identity.SecurityIdentity;

import dev.dateline.vocabulary.WireName;

/** What a key may do; each role includes the ones before it. */
public enum Role {
    @JsonProperty("viewer") VIEWER,
    @JsonProperty("author") AUTHOR,
    @JsonProperty("editor") EDITOR,
    @JsonProperty("admin") ADMIN;

    /** The highest role that the identity has; viewer if it has none. */
    public static Role of(SecurityIdentity identity) {
        return highestOf(identity).orElse(VIEWER);
    }

    /** The highest role that the identity has; empty if it has none. */
    static Optional<Role> highestOf(SecurityIdentity identity) {
        return Arrays.stream(values()).filter(role -> identity.hasRole(WireName.of(role))).reduce((lower, higher) -> higher);
    }

    static Role of(String wireName) {
        return WireName.find(Role.class, wireName).orElseThrow();
    }

    /** The names of the role and of all that it includes. */
    Set<String> included() {
        return EnumSet.range(VIEWER, this).stream().map(WireName::of).collect(Collectors.toSet());
    }
}

package dev.dateline.security;

import java.util.Arrays;
import java.util.EnumSet;
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

    /** The highest role that the identity has. */
    public static Role of(SecurityIdentity identity) {
        return Arrays.stream(values()).filter(role -> identity.hasRole(WireName.of(role))).reduce(VIEWER,
                (lower, higher) -> higher);
    }

    static Role of(String wireName) {
        return WireName.find(Role.class, wireName).orElseThrow();
    }

    /** The names of the role and of all that it includes. */
    Set<String> included() {
        return EnumSet.range(VIEWER, this).stream().map(WireName::of).collect(Collectors.toSet());
    }
}

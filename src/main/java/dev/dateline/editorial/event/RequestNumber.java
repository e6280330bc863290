package dev.dateline.editorial.event;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

/** Identifies the current request in the events that it causes. */
@RequestScoped
class RequestNumber {

    private final UUID id = UUID.randomUUID();

    UUID id() {
        return id;
    }
}

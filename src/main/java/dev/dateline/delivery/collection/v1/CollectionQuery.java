package dev.dateline.delivery.collection.v1;

import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.NameSort;

record CollectionQuery(
        @Parameter(description = SharedDescriptions.SORT)
        @RestQuery @DefaultValue("name") NameSort sort) {
}

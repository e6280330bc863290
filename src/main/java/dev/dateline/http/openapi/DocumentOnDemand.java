package dev.dateline.http.openapi;

import org.eclipse.microprofile.openapi.OASFilter;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Changes nothing. Because of a filter that runs for each request, Quarkus writes the document when {@link OpenApiDocumentFilter}
 * first asks for it, and not in both formats at each start.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class DocumentOnDemand implements OASFilter {
}

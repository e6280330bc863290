package dev.dateline.http.versioning;

import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

import dev.dateline.http.Stage;

/** Adds the headers of deprecated endpoints to their responses; other endpoints get no filter. */
@Provider
public class RetirementHeadersFilter implements DynamicFeature {

    @Override
    public void configure(ResourceInfo endpoint, FeatureContext context) {
        var ofMethod = endpoint.getResourceMethod().getAnnotation(Retiring.class);
        var retiring = ofMethod != null ? ofMethod : endpoint.getResourceClass().getAnnotation(Retiring.class);
        if (retiring != null) {
            var notice = RetirementNotice.of(retiring);
            ContainerResponseFilter filter = (request, response) -> notice.headers()
                    .forEach((name, value) -> response.getHeaders().add(name, value));
            context.register(filter, Stage.OfResponse.RETIREMENT);
        }
    }
}

package dev.dateline.contract;

import java.util.List;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The operations of the management API that the document describes. */
public final class ManagementOperations {

    private ManagementOperations() {
    }

    public static List<Operation> all() {
        // Not of the server, which a source of parameters may ask before a test prepares requests.
        return new OpenApiDocument(Contract.MANAGEMENT.committed().read()).operations().keySet().stream()
                .map(name -> name.split(" "))
                .filter(name -> name[1].startsWith("/manage/")).map(name -> new Operation(name[0], name[1])).toList();
    }

    public record Operation(String method, String path) {

        /** With ids of nothing, and without a body. */
        public Response call(RequestSpecification request) {
            var url = path.replace("{id}", "00000000-0000-7000-8000-000000000000").replaceAll("\\{(version|number)}", "1")
                    .replace("{format}", "jsonl").replace("{language}", "en");
            return request.noFilters().contentType(method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                    .request(method, url);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}

package dev.dateline.delivery.batch;

/**
 * The response to one request of a batch.
 *
 * @param url path and query of the request
 * @param location where a redirect leads; null for other responses
 * @param contentType null if there is no body
 */
public record Part(String url, int status, String location, String contentType, byte[] body) {

    public boolean isOk() {
        return status == 200;
    }

    public boolean isJson() {
        return contentType != null && contentType.contains("json");
    }
}

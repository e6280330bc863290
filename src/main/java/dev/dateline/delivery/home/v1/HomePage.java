package dev.dateline.delivery.home.v1;

import java.util.List;

import io.quarkus.qute.TemplateInstance;

/**
 * The first page, as {@code templates/HomePage.html} draws it.
 *
 * @param address the scheme, host and port that the reader came by
 */
record HomePage(String address, String style, List<HomeCard> cards) implements TemplateInstance {
}

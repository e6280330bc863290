package dev.dateline.delivery.home.v1;

import java.util.List;

import io.quarkus.qute.TemplateInstance;

/**
 * The first page, as {@code templates/HomePage.html} draws it.
 *
 * @param origin the scheme, host and port that the reader came by
 * @param prefix of each path that leads to this server
 */
record HomePage(String origin, String prefix, String style, List<HomeCard> cards) implements TemplateInstance {
}

package dev.dateline.delivery.home.v1;

import java.util.List;

import io.quarkus.qute.TemplateInstance;

/**
 * The home page, rendered by {@code templates/HomePage.html}.
 *
 * @param origin scheme, host and port of the request
 * @param prefix that a proxy removes from paths
 */
record HomePage(String origin, String prefix, List<HomeCard> cards) implements TemplateInstance {
}

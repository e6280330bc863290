package dev.dateline.delivery.redirect;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import dev.dateline.delivery.site.SiteUrls;
import dev.dateline.http.problem.ProblemException;

/** Writes all redirects as a file for a web server or a static host. */
@Singleton
public class RedirectFile {

    private static final int MOST = 50_000;

    private final PublishedRedirectRepository redirects;
    private final SiteUrls urls;

    RedirectFile(PublishedRedirectRepository redirects, SiteUrls urls) {
        this.redirects = redirects;
        this.urls = urls;
    }

    /**
     * @param resources empty for all
     * @throws ProblemException INVALID_PARAMETER if there are too many
     */
    public String write(RedirectFormat format, List<RedirectedResource> resources) {
        var pages = redirects.listPages(resources, MOST + 1);
        if (pages.size() > MOST) {
            throw ProblemException.invalidParameter("format", "cannot be used for more than " + MOST
                    + " redirects; select some by resource, or read pages of JSON");
        }
        return RedirectRules.of(pages, urls.paths()).stream().map(format::line).filter(Objects::nonNull)
                .map(line -> line + "\n").collect(Collectors.joining());
    }
}

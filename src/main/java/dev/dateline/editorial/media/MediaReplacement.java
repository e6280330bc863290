package dev.dateline.editorial.media;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import dev.dateline.body.sanitise.LinkedMedia;
import dev.dateline.body.sanitise.StoredBody;
import dev.dateline.editorial.job.ArticleJobs;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Replaces a media item by another in everything that uses it, and deletes it. Callers provide the transaction. */
@ApplicationScoped
public class MediaReplacement {

    private static final String PARAMETER = "replaceWith";

    private final MediaService service;
    private final MediaRepository media;
    private final ArticleJobs jobs;
    private final Event<MediaReplaced> replaced;

    MediaReplacement(MediaService service, MediaRepository media, ArticleJobs jobs, Event<MediaReplaced> replaced) {
        this.service = service;
        this.media = media;
        this.jobs = jobs;
        this.replaced = replaced;
    }

    /**
     * Working copies and public articles, portraits and collections show the other item; the texts that they state themselves
     * stay.
     *
     * @param item locked
     * @param by the id of the other item, which is returned
     * @throws ProblemException INVALID_PARAMETER if there is no other item of the same type; CONFLICT if more articles use the
     *         item than one transaction changes
     */
    public Media replace(Media item, UUID by) {
        var other = find(item, by);
        var articles = media.listArticles(item.id());
        if (articles.size() > jobs.batchSize()) {
            throw new ProblemException(ProblemType.CONFLICT, "The media item is used by " + articles.size()
                    + " articles, and one request changes at most " + jobs.batchSize() + ".");
        }
        var linked = new LinkedMedia(by, other.url());
        media.replaceUsages(item.id(), by, articles);
        media.changeBodies(item.id(), articles, html -> new StoredBody(html).replace(item.id(), linked));
        replaced.fire(new MediaReplaced(item.id(), linked, articles));
        service.delete(item);
        return other;
    }

    private Media find(Media item, UUID by) {
        var other = media.findForUpdate(by)
                .orElseThrow(() -> ProblemException.invalidParameter(PARAMETER, "is not the id of a media item"));
        if (other == item) {
            throw ProblemException.invalidParameter(PARAMETER, "must be the id of another media item");
        } else if (other.content().type() != item.content().type()) {
            throw ProblemException.invalidParameter(PARAMETER, "must be the id of a media item of the same type");
        }
        return other;
    }
}

package dev.dateline.editorial.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import dev.dateline.vocabulary.ChangeKind;
import dev.dateline.vocabulary.ResourceKind;

/**
 * How far each webhook has got, and its attempts. All times are from the database, because the clocks of nodes can differ.
 */
@ApplicationScoped
public class WebhookProgressRepository {

    private static final int KEPT_ATTEMPTS = 100;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final EntityManager entityManager;

    WebhookProgressRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Begins with the next change. */
    void begin(UUID id) {
        entityManager.createNativeQuery("""
                INSERT INTO editorial.webhook_progress (webhook_id, position)
                SELECT :id, coalesce(max(sequence), 0) FROM delivery.change""").setParameter("id", id).executeUpdate();
    }

    boolean hasActive() {
        return (boolean) entityManager.createNativeQuery("SELECT EXISTS (SELECT FROM editorial.webhook WHERE active)")
                .getSingleResult();
    }

    /** Those that may have something to send now, locked; others have been locked by another node. */
    @SuppressWarnings("unchecked")
    List<Due> lockDue() {
        return ((List<Object[]>) entityManager.createNativeQuery("""
                SELECT p.webhook_id, p.position, p.message_number, p.message_end, p.waiting_since IS NOT NULL
                FROM editorial.webhook_progress p JOIN editorial.webhook w ON w.id = p.webhook_id
                WHERE w.active AND coalesce(p.claimed_until, p.next_attempt_at) <= clock_timestamp()
                  AND EXISTS (SELECT FROM delivery.change c WHERE c.sequence > p.position)
                FOR UPDATE OF p SKIP LOCKED""").getResultList()).stream()
                .map(row -> new Due((UUID) row[0], (long) row[1], (long) row[2], (Long) row[3], (boolean) row[4])).toList();
    }

    /** When something that waits is due next, from now; empty if nothing waits. */
    @SuppressWarnings("unchecked")
    Optional<Duration> findNextDue() {
        return ((List<Number>) entityManager.createNativeQuery("""
                SELECT extract(epoch FROM min(coalesce(p.claimed_until, p.next_attempt_at)) - clock_timestamp()) * 1000
                FROM editorial.webhook_progress p JOIN editorial.webhook w ON w.id = p.webhook_id
                WHERE w.active AND p.waiting_since IS NOT NULL""").getResultList()).stream().filter(Objects::nonNull)
                .map(millis -> Duration.ofMillis(Math.max(0, millis.longValue()))).findFirst();
    }

    /**
     * The changes after a position, in order.
     *
     * @param end the last number to read; null for no end
     * @param resources empty for all
     */
    @SuppressWarnings("unchecked")
    Reading read(long position, Long end, List<ResourceKind> resources, int limit) {
        var rows = (List<Object[]>) entityManager.createNativeQuery("""
                SELECT latest.sequence AS latest, c.sequence, c.resource, c.resource_id, c.change, c.changed_at
                FROM (SELECT coalesce(max(sequence), 0) AS sequence FROM delivery.change) latest
                LEFT JOIN LATERAL (SELECT * FROM delivery.change
                    WHERE sequence > :position AND sequence <= coalesce(cast(:end AS bigint), latest.sequence)
                      AND (cardinality(cast(:resources AS text[])) = 0 OR resource = ANY(cast(:resources AS text[])))
                    ORDER BY sequence LIMIT :limit) c ON true
                ORDER BY c.sequence""").setParameter("position", position).setParameter("end", end)
                .setParameter("resources", resources.stream().map(ResourceKind::name).toArray(String[]::new))
                .setParameter("limit", limit).getResultList();
        var changes = rows.stream().filter(row -> row[1] != null).map(row -> new WebhookChange(
                ResourceKind.valueOf((String) row[2]), (UUID) row[3], ChangeKind.valueOf((String) row[4]), (Instant) row[5]))
                .toList();
        return new Reading(changes, (Long) rows.get(rows.size() - 1)[1], (long) rows.get(0)[0]);
    }

    /** Nothing of interest up to a number of the feed. */
    void skip(UUID id, long position) {
        entityManager.createNativeQuery("""
                UPDATE editorial.webhook_progress SET position = :position, message_end = NULL, waiting_since = NULL,
                    claimed_until = NULL, next_attempt_at = clock_timestamp()
                WHERE webhook_id = :id""").setParameter("id", id).setParameter("position", position).executeUpdate();
    }

    /** Collects changes before a message. */
    void delay(UUID id, Duration delay) {
        entityManager.createNativeQuery("""
                UPDATE editorial.webhook_progress
                SET waiting_since = clock_timestamp(), claimed_until = NULL,
                    next_attempt_at = clock_timestamp() + :millis * interval '1 ms'
                WHERE webhook_id = :id""").setParameter("id", id).setParameter("millis", delay.toMillis()).executeUpdate();
    }

    /** Begins or repeats a message. If this node dies, another one repeats it after that time. */
    void claim(UUID id, long number, long end, Duration atMost) {
        entityManager.createNativeQuery("""
                UPDATE editorial.webhook_progress SET message_number = :number, message_end = :end, next_attempt_at = NULL,
                    waiting_since = coalesce(waiting_since, clock_timestamp()),
                    claimed_until = clock_timestamp() + :millis * interval '1 ms'
                WHERE webhook_id = :id""").setParameter("id", id).setParameter("number", number).setParameter("end", end)
                .setParameter("millis", atMost.toMillis()).executeUpdate();
    }

    /** Whether a message is still the current one: the webhook has not been changed or deleted meanwhile. */
    boolean isCurrent(UUID id, long number) {
        return (boolean) entityManager.createNativeQuery("""
                SELECT EXISTS (SELECT FROM editorial.webhook_progress
                               WHERE webhook_id = :id AND message_number = :number AND message_end IS NOT NULL)""")
                .setParameter("id", id).setParameter("number", number).getSingleResult();
    }

    /** Lets any node send the message again: this one stops, or the webhook has been changed meanwhile. */
    void release(UUID id, long number) {
        entityManager.createNativeQuery("""
                UPDATE editorial.webhook_progress SET claimed_until = NULL, next_attempt_at = clock_timestamp()
                WHERE webhook_id = :id AND message_number = :number""").setParameter("id", id).setParameter("number", number)
                .executeUpdate();
    }

    /** @param isComplete whether the message had all changes that were waiting */
    void acknowledge(UUID id, long number, long end, boolean isComplete) {
        entityManager.createNativeQuery("""
                UPDATE editorial.webhook_progress SET position = :end, message_end = NULL, claimed_until = NULL, failures = 0,
                    next_attempt_at = clock_timestamp(), waiting_since = CASE WHEN NOT :complete
                        AND EXISTS (SELECT FROM delivery.change WHERE sequence > :end) THEN waiting_since END
                WHERE webhook_id = :id AND message_number = :number""").setParameter("id", id).setParameter("number", number)
                .setParameter("end", end).setParameter("complete", isComplete).executeUpdate();
    }

    /**
     * The next attempt follows after a pause, which doubles with each failure, unless it has been asked for meanwhile.
     *
     * @param asked the pause that the receiver asks for
     */
    void fail(UUID id, long number, Duration asked) {
        entityManager.createNativeQuery("""
                UPDATE editorial.webhook_progress SET claimed_until = NULL, failures = failures + 1,
                    next_attempt_at = coalesce(next_attempt_at, clock_timestamp() + interval '1 ms'
                        * least(greatest(:asked, :first * power(2, least(failures, 20))), :longest))
                WHERE webhook_id = :id AND message_number = :number""").setParameter("id", id).setParameter("number", number)
                .setParameter("asked", asked.toMillis()).setParameter("first", FIRST_PAUSE.toMillis())
                .setParameter("longest", LONGEST_PAUSE.toMillis()).executeUpdate();
    }

    /** The next attempt is due now. */
    void retry(UUID id) {
        entityManager.createNativeQuery("""
                UPDATE editorial.webhook_progress SET next_attempt_at = clock_timestamp() WHERE webhook_id = :id""")
                .setParameter("id", id).executeUpdate();
    }

    /** What is waiting is sent as a message of its own, because it may differ from the one before. */
    void restart(UUID id) {
        entityManager.createNativeQuery("""
                UPDATE editorial.webhook_progress SET message_end = NULL, next_attempt_at = clock_timestamp()
                WHERE webhook_id = :id""").setParameter("id", id).executeUpdate();
    }

    public Progress getProgress(UUID id) {
        var row = (Object[]) entityManager.createNativeQuery("""
                SELECT p.failures, p.waiting_since,
                    CASE WHEN w.active AND p.waiting_since IS NOT NULL THEN p.next_attempt_at END
                FROM editorial.webhook_progress p JOIN editorial.webhook w ON w.id = p.webhook_id
                WHERE p.webhook_id = :id""").setParameter("id", id).getSingleResult();
        return new Progress((int) row[0], (Instant) row[1], (Instant) row[2]);
    }

    /** Adds an attempt of a locked webhook, and keeps the latest ones. */
    void add(UUID id, WebhookAttempt attempt) {
        entityManager.createNativeQuery("""
                INSERT INTO editorial.webhook_attempt (webhook_id, message, attempted_at, duration_millis, changes, status, failure)
                VALUES (:id, :message, :at, :duration, :changes, :status, :failure)""")
                .setParameter("id", id).setParameter("message", attempt.message()).setParameter("at", attempt.at())
                .setParameter("duration", attempt.duration().toMillis()).setParameter("changes", attempt.changes())
                .setParameter("status", attempt.status()).setParameter("failure", attempt.failure()).executeUpdate();
        entityManager.createNativeQuery("""
                DELETE FROM editorial.webhook_attempt WHERE webhook_id = :id AND id <= (
                    SELECT id FROM editorial.webhook_attempt WHERE webhook_id = :id ORDER BY id DESC LIMIT 1 OFFSET :kept)""")
                .setParameter("id", id).setParameter("kept", KEPT_ATTEMPTS).executeUpdate();
    }

    /** The latest first. */
    @SuppressWarnings("unchecked")
    public List<WebhookAttempt> listAttempts(UUID id) {
        return ((List<Object[]>) entityManager.createNativeQuery("""
                SELECT message, attempted_at, duration_millis, changes, status, failure FROM editorial.webhook_attempt
                WHERE webhook_id = :id ORDER BY id DESC""").setParameter("id", id).getResultList()).stream()
                .map(row -> new WebhookAttempt((String) row[0], (Instant) row[1], Duration.ofMillis((int) row[2]), (int) row[3],
                        (Integer) row[4], (String) row[5]))
                .toList();
    }

    /**
     * @param number of the latest message
     * @param end the last change of that message if it is to be repeated; otherwise null
     */
    record Due(UUID webhook, long position, long number, Long end, boolean hasWaited) {

        /** The number of the message to send. */
        long next() {
            return end == null ? number + 1 : number;
        }
    }

    /**
     * @param last the number of the last one of the changes; null if there are none
     * @param latest the number of the latest change in the feed
     */
    record Reading(List<WebhookChange> changes, Long last, long latest) {
    }

    /**
     * @param failures since the last success
     * @param waitingSince when the first change that the receiver has not acknowledged was noticed; null if there is none
     * @param nextAttemptAt null if nothing is waiting, the webhook is not active, or an attempt is running
     */
    public record Progress(int failures, Instant waitingSince, Instant nextAttemptAt) {
    }
}

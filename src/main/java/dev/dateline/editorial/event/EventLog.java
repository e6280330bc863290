package dev.dateline.editorial.event;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.jboss.logging.Logger;

import dev.dateline.editorial.event.Event.New;
import dev.dateline.editorial.job.JobCancelled;
import dev.dateline.editorial.replacement.ResourceRetired;
import dev.dateline.editorial.section.SectionMoved;

/**
 * Stores the events of a transaction in it, with one statement at its end, and logs them after the commit: each one, or how many
 * of each kind there were in a batch.
 */
@ApplicationScoped
public class EventLog {

    private static final Logger LOG = Logger.getLogger(EventLog.class);
    /** An import has four events for each article. */
    private static final int MOST_LINES = 20;

    private final TransactionSynchronizationRegistry transaction;
    private final EventRepository events;
    private final Actor actor;
    private final Clock clock;

    EventLog(TransactionSynchronizationRegistry transaction, EventRepository events, Actor actor, Clock clock) {
        this.transaction = transaction;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** Records what the current transaction does, if it is committed. */
    public void record(EventAction action, EventSubject resource, UUID id, Integer versionBefore, Integer versionAfter) {
        var recorded = (Recorded) transaction.getResource(EventLog.class);
        if (recorded == null) {
            recorded = new Recorded(actor.name(), actor.keyPrefix(), actor.request());
            transaction.putResource(EventLog.class, recorded);
            transaction.registerInterposedSynchronization(recorded);
        }
        recorded.add(new New(action, resource, id, versionBefore, versionAfter));
    }

    void on(@Observes SectionMoved moved) {
        record(EventAction.MOVED, EventSubject.SECTION, moved.id(), null, null);
    }

    void on(@Observes ResourceRetired merged) {
        record(EventAction.MERGED, EventSubject.valueOf(merged.kind().name()), merged.id(), null, null);
    }

    void on(@Observes JobCancelled cancelled) {
        record(EventAction.CANCELLED, EventSubject.JOB, cancelled.id(), null, null);
    }

    private final class Recorded implements Synchronization {

        private final String name;
        private final String keyPrefix;
        private final UUID request;
        private final List<New> list = new ArrayList<>();
        private final Set<New> known = new HashSet<>();
        private int stored;

        private Recorded(String name, String keyPrefix, UUID request) {
            this.name = name;
            this.keyPrefix = keyPrefix;
            this.request = request;
        }

        /**
         * Hibernate may flush after the first events were stored. It looks for changes before a query, too, without a flush if the
         * query does not read the changed table, and finds them again later.
         */
        private void add(New event) {
            if (known.add(event)) {
                list.add(event);
                if (stored > 0) {
                    store();
                }
            }
        }

        private void store() {
            events.insert(list.subList(stored, list.size()), name, keyPrefix, request, clock.instant());
            stored = list.size();
        }

        @Override
        public void beforeCompletion() {
            store();
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                return;
            }
            if (list.size() <= MOST_LINES) {
                list.forEach(event -> LOG.infof("%s %s %s by %s, version %s to %s, request %s", event.resource(), event.id(),
                        event.action(), name, event.versionBefore(), event.versionAfter(), request));
            } else {
                list.stream()
                        .collect(Collectors.groupingBy(event -> event.resource() + " " + event.action(), TreeMap::new,
                                Collectors.counting()))
                        .forEach((kind, number) -> LOG.infof("%d x %s by %s, request %s", number, kind, name, request));
            }
        }
    }
}

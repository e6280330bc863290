package dev.dateline.editorial.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import dev.dateline.editorial.webhook.WebhookProgressRepository.Due;
import dev.dateline.editorial.webhook.WebhookSender.Response;
import dev.dateline.editorial.webhook.WebhookService.WebhookChanged;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.operations.Episodes;
import dev.dateline.operations.Outage;
import dev.dateline.vocabulary.PublicContentChanged;

/**
 * Sends each webhook what has changed, one message at a time and in order, and repeats a message until its receiver acknowledges
 * it. Every node does so; a webhook that one node has claimed is skipped by the others. The node that has changed something is
 * woken at once, and all of them look regularly.
 */
@ApplicationScoped
public class WebhookDispatcher {

    private static final Logger LOG = Logger.getLogger(WebhookDispatcher.class);
    private static final int MOST_CHANGES = 100;
    /** Each makes a request wait for the receiver. */
    private static final int MOST_PINGS = 2;
    /** Before what another node has locked is looked for again. */
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

    private final WebhookService webhooks;
    private final WebhookProgressRepository progress;
    private final WebhookSender sender;
    private final Duration claim;
    private final Episodes episodes;
    private final Clock clock;
    private final Counter acknowledged;
    private final Counter failed;
    private final ScheduledExecutorService dispatcher =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "webhooks"));
    /** As many threads as receivers that are being sent something, so that a slow one does not delay the others. */
    private final ExecutorService senders = Executors.newCachedThreadPool(task -> daemon(task, "webhook sender"));
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Semaphore pings = new Semaphore(MOST_PINGS);
    private volatile boolean hasWebhooks;
    private Future<?> nextLook = CompletableFuture.completedFuture(null);

    WebhookDispatcher(WebhookService webhooks, WebhookProgressRepository progress, WebhookSender sender, WebhookConfig config,
            Episodes episodes, Clock clock, MeterRegistry metrics) {
        this.webhooks = webhooks;
        this.progress = progress;
        this.sender = sender;
        // Connecting, the response, and what the database takes.
        this.claim = config.timeout().multipliedBy(2).plusSeconds(30);
        this.episodes = episodes;
        this.clock = clock;
        this.acknowledged = attempts("acknowledged").register(metrics);
        this.failed = attempts("failed").register(metrics);
    }

    private static Counter.Builder attempts(String result) {
        return Counter.builder("dateline.webhook.attempts").description("Attempts to send messages to receivers of webhooks.")
                .tag("result", result);
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicContentChanged event) {
        if (hasWebhooks) {
            wake();
        }
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) WebhookChanged event) {
        hasWebhooks = true;
        wake();
    }

    @Scheduled(every = "${dateline.webhooks.interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        wake();
    }

    /** Messages that are being sent are released, so that another node need not wait. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        dispatcher.shutdownNow();
        senders.shutdownNow();
        senders.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Any number of calls before the next look cause one. */
    private void wake() {
        if (woken.compareAndSet(false, true)) {
            run(dispatcher, this::dispatch);
        }
    }

    private void dispatch() {
        woken.set(false);
        QuarkusTransaction.requiringNew().call(this::prepareDue).forEach(work -> run(senders, () -> send(work)));
        nextLook.cancel(false);
        if (hasWebhooks) {
            QuarkusTransaction.requiringNew().call(progress::findNextDue)
                    .ifPresent(due -> nextLook = dispatcher.schedule(this::wake,
                            (due.isZero() ? PAUSE : due.plusMillis(1)).toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private void run(ExecutorService executor, Runnable task) {
        try {
            executor.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException | Error e) {
                    report(e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("Webhooks wait for the next start.", e);
        }
    }

    private void report(Throwable failure) {
        if (!dispatcher.isShutdown()) {
            Outage.of(failure).ifPresentOrElse(outage -> episodes.report(outage.reason(), outage.detail()),
                    () -> LOG.error("Webhooks could not be sent", failure));
        }
    }

    private List<Work> prepareDue() {
        hasWebhooks = progress.hasActive();
        var prepared = new ArrayList<Work>();
        if (hasWebhooks) {
            progress.lockDue().forEach(due -> prepare(due).ifPresent(prepared::add));
        }
        return prepared;
    }

    private Optional<Work> prepare(Due due) {
        var webhook = webhooks.get(due.webhook());
        var content = webhook.content();
        var reading = progress.read(due.position(), due.end(), content.resources(), MOST_CHANGES);
        var isComplete = due.end() == null && reading.changes().size() < MOST_CHANGES;
        if (reading.changes().isEmpty()) {
            progress.skip(due.webhook(), due.end() == null ? reading.latest() : due.end());
            return Optional.empty();
        }
        if (content.delay() > 0 && !due.hasWaited()) {
            progress.delay(due.webhook(), Duration.ofSeconds(content.delay()));
            return Optional.empty();
        }
        var end = due.end() != null ? due.end() : isComplete ? reading.latest() : reading.last();
        progress.claim(due.webhook(), due.next(), end, claim);
        return Optional.of(new Work(due.webhook(), content.url(), webhook.secrets(clock.instant()), due.next(), end, isComplete,
                WebhookMessage.of(due.webhook(), due.next(), reading.changes())));
    }

    private void send(Work work) {
        try {
            var response = sender.send(work.url(), work.message(), work.secrets());
            var deadline = clock.instant().plus(claim);
            while (!isFinished(work, response, deadline)) {
                Thread.sleep(PAUSE.toMillis());
            }
            wake();
        } catch (InterruptedException e) {
            QuarkusTransaction.requiringNew().run(() -> progress.release(work.webhook(), work.number()));
        }
    }

    /** False during an outage of the database: a message that has been acknowledged is not repeated. */
    private boolean isFinished(Work work, Response response, Instant deadline) {
        try {
            QuarkusTransaction.requiringNew().run(() -> finish(work, response));
            return true;
        } catch (RuntimeException e) {
            if (Outage.of(e).isEmpty() || clock.instant().isAfter(deadline)) {
                throw e;
            }
            report(e);
            return false;
        }
    }

    private void finish(Work work, Response response) {
        var attempt = response.attempt();
        // First, because whoever changes a webhook also locks it before its progress.
        var webhook = webhooks.findForUpdate(work.webhook());
        if (webhook.isEmpty()) {
            return;
        }
        progress.add(work.webhook(), attempt);
        (attempt.isAcknowledged() ? acknowledged : failed).increment();
        if (!progress.isCurrent(work.webhook(), work.number())) {
            progress.release(work.webhook(), work.number());
            return;
        }
        if (attempt.isAcknowledged()) {
            progress.acknowledge(work.webhook(), work.number(), work.end(), work.isComplete());
            return;
        }
        progress.fail(work.webhook(), work.number(), response.retryAfter());
        LOG.warnf("The webhook %s did not acknowledge %s: %s", work.webhook(), attempt.message(),
                attempt.status() == null ? attempt.failure() : "status " + attempt.status());
        if (attempt.isGone()) {
            webhooks.deactivate(webhook.get());
        }
    }

    /**
     * Sends a message that only tests the receiver. If it is acknowledged, what is due is tried again at once.
     *
     * @throws ProblemException UNAVAILABLE if several receivers are being tested
     */
    public WebhookAttempt ping(UUID id) throws InterruptedException {
        if (!pings.tryAcquire()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "Several receivers are being tested at the moment.");
        }
        try {
            return sendPing(id);
        } finally {
            pings.release();
        }
    }

    private WebhookAttempt sendPing(UUID id) throws InterruptedException {
        var webhook = QuarkusTransaction.requiringNew().call(() -> webhooks.get(id));
        var now = clock.instant();
        var attempt = sender.send(webhook.content().url(), WebhookMessage.ping(id, now), webhook.secrets(now)).attempt();
        QuarkusTransaction.requiringNew().run(() -> webhooks.findForUpdate(id).ifPresent(existing -> {
            progress.add(id, attempt);
            if (attempt.isAcknowledged()) {
                webhooks.retry(id);
            }
        }));
        return attempt;
    }

    /**
     * A message that this node has claimed.
     *
     * @param number of the message
     * @param end the number of its last change
     * @param isComplete whether it has all changes that were waiting
     */
    private record Work(UUID webhook, String url, List<WebhookSecret> secrets, long number, long end, boolean isComplete,
            WebhookMessage message) {
    }
}

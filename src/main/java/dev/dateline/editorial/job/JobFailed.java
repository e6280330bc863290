package dev.dateline.editorial.job;

/** The job failed; the message is the reason that it reports. */
public class JobFailed extends RuntimeException {

    public JobFailed(String reason) {
        super(reason);
    }
}

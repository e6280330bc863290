package dev.dateline.editorial.job;

import java.io.IOException;

import dev.dateline.http.problem.ProblemException;

/** Does the work of the jobs of one kind. */
public interface JobHandler {

    JobKind kind();

    /**
     * Whether another run on any node can continue an interrupted job. If not, an interrupted job fails.
     */
    boolean isResumable();

    /**
     * Works until the job is done or {@link RunningJob#shouldStop()}.
     *
     * @return whether it is done
     * @throws JobFailed with the reason that the job reports; likewise {@link ProblemException}
     */
    boolean run(RunningJob job) throws IOException;
}

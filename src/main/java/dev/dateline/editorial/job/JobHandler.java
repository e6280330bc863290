package dev.dateline.editorial.job;

import java.io.IOException;

import dev.dateline.http.problem.ProblemException;

/** Does the work of the jobs of one kind. */
public interface JobHandler {

    JobKind kind();

    /**
     * Whether another run, on whichever node, continues what an interrupted one began. If not, an interrupted job has
     * failed.
     */
    boolean isResumable();

    /**
     * Works until the job is done or {@link RunningJob#shouldStop()}.
     *
     * @return whether it is done
     * @throws JobFailed when it cannot be done, with the reason that the job reports; likewise {@link ProblemException}
     */
    boolean run(RunningJob job) throws IOException;
}

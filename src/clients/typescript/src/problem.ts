import type { Problem, ProblemViolation } from "./schema.ts";

/** An error response: RFC 9457 problem details as Dateline sends them. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly status: number;
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.title}: ${problem.detail}`);
    this.status = problem.status;
    this.problem = problem;
  }

  /** What is wrong with the request, one entry for each parameter or property. */
  get violations(): ProblemViolation[] {
    return this.problem.errors ?? [];
  }

  /** A proxy in front of Dateline may respond with something else than a problem. */
  static async of(response: Response): Promise<ProblemError> {
    if (response.headers.get("content-type")?.startsWith("application/problem+json")) {
      return new ProblemError((await response.json()) as Problem);
    }
    return new ProblemError({
      type: "about:blank",
      title: response.statusText || "Unexpected response",
      status: response.status,
      detail: (await response.text()).slice(0, 500),
      instance: new URL(response.url || "http://unknown/").pathname,
    });
  }
}

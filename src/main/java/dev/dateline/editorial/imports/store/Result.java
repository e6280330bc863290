package dev.dateline.editorial.imports.store;

import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.imports.Refusal;

/**
 * What became of one entry.
 *
 * @param outcome null when it was refused
 * @param refusal null when it was stored, or was stored already
 */
public record Result(Outcome outcome, Refusal refusal) {

    static Result of(Outcome outcome) {
        return new Result(outcome, null);
    }

    static Result refused(Refusal refusal) {
        return new Result(null, refusal);
    }
}

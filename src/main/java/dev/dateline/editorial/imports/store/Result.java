package dev.dateline.editorial.imports.store;

import java.util.List;

import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.imports.Finding;

/**
 * What became of one entry.
 *
 * @param outcome null when it was rejected
 * @param findings why it was rejected; else the notes on it
 */
public record Result(Outcome outcome, List<Finding> findings) {

    static Result of(Outcome outcome, List<Finding> notes) {
        return new Result(outcome, notes);
    }

    static Result rejected(List<Finding> rejections) {
        return new Result(null, rejections);
    }
}

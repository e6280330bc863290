package dev.dateline.delivery.correction;

import java.time.Instant;
import java.util.List;

import dev.dateline.vocabulary.CorrectionType;

/**
 * The filters of the list of corrections. Null or empty means no filter; the types are never null.
 *
 * @param section a current or former path, or an id; the descendants of the section are included
 * @param since only corrections that became public later
 * @param correctedAfter only corrections with a later time
 */
public record CorrectionCriteria(String section, List<CorrectionType> types, Instant since, Instant correctedAfter,
        Instant correctedBefore) {

    public CorrectionCriteria {
        types = types == null ? List.of() : List.copyOf(types);
    }
}

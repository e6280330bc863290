package dev.dateline.http.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
            "limt, limit language, limit", "ID, is id, id", "LIMIT, limit language, limit", "limiting, limit language, limit",
            "limitations, limit language, none", "kimit, limit language, limit", "kimi, limit language, none",
            "a, b, none", "ab, ac, ac", "tagx, taga tagb, taga", "langauge, limit language, language",
            "publ, sort publishedAfter publishedBefore, publishedAfter", "pub, sort publishedAfter, publishedAfter",
            "pu, sort publishedAfter, none", "xyz, limit language, none", "sor, sort sorted, sort" })
    void namesTheNearestOrTheFirstThatBeginsAlike(String name, String known, String nearest) {
        assertThat(NearestName.to(name, List.of(known.split(" ")))).isEqualTo(nearest);
    }
}

package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;

@QuarkusTest
class HeadlineOrderTest {

    @Inject
    Newsroom newsroom;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "en | Don't ask; Don’t be late; Don't call; Donʼt dare; Don‘t err; Donkeys",
            "fr | À Paris; «L’an neuf»; L'année 1; L’année 2; L'année 3; Laïcité; Œuvre; Ours",
            "ar | أب وأم; إبل; ابن; أحمد; آخر; أَدَب; ادخار",
            "he | שָׁלוֹם א; שלום ב; שָׁלוֹם ג",
            "ja | か; ガア; かい; がう; カエ; ｶﾞｵ; かさ; パン; はんこ; パンダ",
            "hi | कलम अ; क़लम आ; कलम इ; कालम; किताब; कुताब",
            "ru | Ежи; Ёжик; Ежиха; З҄аря; Зоря",
    })
    void ignoresMarksAndVariantsOfLetters(String language, String inOrder) {
        var section = "ho-" + language;
        var headlines = List.of(inOrder.split("; "));
        newsroom.write(IntStream.range(0, headlines.size()).mapToObj(i -> headlines.size() - 1 - i)
                .map(i -> article(section + "-" + i, "2026-01-01T08:00:00Z", "language", language, "headline", headlines.get(i),
                        "section", section))
                .toList());

        given().get("/api/v1/articles?sort=headline&fields=headline&section=" + section).then().statusCode(200)
                .body("data.headline", equalTo(headlines));
        var descending = new ArrayList<>(headlines);
        Collections.reverse(descending);
        given().get("/api/v1/articles?sort=-headline&fields=headline&section=" + section).then().statusCode(200)
                .body("data.headline", equalTo(descending));
    }
}

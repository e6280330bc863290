package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ServerUrlTest {

    @ParameterizedTest
    @ValueSource(strings = { "https://content.news.example", "HTTP://localhost:8080/content" })
    void acceptsAWebServer(String url) {
        assertThat(new ServerUrl().convert(url)).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(strings = { "ftp://content.news.example", "content.news.example", "https:///path", "http://a b", "" })
    void rejectsOthers(String url) {
        assertThatThrownBy(() -> new ServerUrl().convert(url)).isInstanceOf(TypeConversionException.class)
                .hasMessage("'" + url + "' is not a URL such as https://content.news.example");
    }
}

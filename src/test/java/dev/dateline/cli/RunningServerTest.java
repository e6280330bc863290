package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningServerTest {

    @ParameterizedTest
    @CsvSource({
            "0.0.0.0,       /,      http://127.0.0.1:8107/",
            "127.0.0.2,     /,      http://127.0.0.2:8107/",
            "::,            /,      http://[::1]:8107/",
            "::1,           /,      http://[::1]:8107/",
            "news.example,  /,      http://news.example:8107/",
            "0.0.0.0,       /cms,   http://127.0.0.1:8107/cms",
            "0.0.0.0,       cms,    http://127.0.0.1:8107/cms",
    })
    void commandsFindTheAddressOfTheServer(String host, String rootPath, String url) {
        assertThat(RunningServer.url(host, 8107, rootPath)).hasToString(url);
    }
}

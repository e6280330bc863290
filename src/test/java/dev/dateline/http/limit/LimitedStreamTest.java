package dev.dateline.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

class LimitedStreamTest {

    @Test
    void givesEverythingUpToTheLimit() throws IOException {
        assertThat(stream(5, 5).readAllBytes()).hasSize(5);
    }

    @Test
    void failsWhenReadByBlocks() {
        assertThatThrownBy(() -> stream(6, 5).readAllBytes()).isInstanceOf(BodyTooLong.class).hasMessageContaining("5 bytes");
    }

    @Test
    void failsWhenReadByteForByte() throws IOException {
        var stream = stream(2, 1);

        assertThat(stream.read()).isZero();
        assertThatThrownBy(stream::read).isInstanceOf(BodyTooLong.class);
    }

    @Test
    void failsWhenSkipping() {
        assertThatThrownBy(() -> stream(6, 5).skip(6)).isInstanceOf(BodyTooLong.class);
    }

    @Test
    void countsTheEndAsNothing() throws IOException {
        var stream = stream(1, 1);

        assertThat(stream.read()).isZero();
        assertThat(stream.read()).isEqualTo(-1);
        assertThat(stream.read()).isEqualTo(-1);
    }

    @Test
    void doesNotWaitForTheRestOfWhatIsTooLong() throws IOException {
        var closed = new AtomicBoolean();
        var stream = new LimitedStream(new ByteArrayInputStream(new byte[2]) {
            @Override
            public void close() {
                closed.set(true);
            }
        }, 1);
        assertThatThrownBy(stream::readAllBytes).isInstanceOf(BodyTooLong.class);

        stream.close();

        assertThat(closed).isFalse();
    }

    private static LimitedStream stream(int length, int limit) {
        return new LimitedStream(new ByteArrayInputStream(new byte[length]), limit);
    }
}

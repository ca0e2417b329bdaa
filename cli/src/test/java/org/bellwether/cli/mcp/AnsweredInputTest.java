package org.bellwether.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class AnsweredInputTest {
    private static final byte[] MESSAGE =
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n".getBytes(StandardCharsets.UTF_8);

    private final AnsweredInput input = new AnsweredInput(
            new ByteArrayInputStream(MESSAGE),
            new AnswerLines(OutputStream.nullOutputStream()),
            new JacksonMcpJsonMapper(JsonMapper.builder().build()));

    private void reads(int bytes) {
        try {
            input.readNBytes(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anInputThatIsReadToItsEndHasEnded() throws InterruptedException {
        Thread.ofPlatform().start(() -> reads(Integer.MAX_VALUE));
        assertThat(input.awaitEnd()).isTrue();
    }

    @Test
    void nobodyWaitsForTheEndOfAnInputThatIsNoLongerRead() throws InterruptedException {
        Thread.ofPlatform().start(() -> reads(MESSAGE.length));
        assertThat(input.awaitEnd()).isFalse();
    }
}

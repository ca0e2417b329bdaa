package org.bellwether.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
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

    @Test
    void theNextRequestWaitsForTheAnswerToTheOneBefore() throws Exception {
        assertTheSecondWaits("");
    }

    @Test
    void aLineThatAnswersNothingIsNoAnswerToWhatComesLater() throws Exception {
        assertTheSecondWaits("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\"}\n");
    }

    /** Whether the second of two requests waits for the first one's answer, the server having written something before. */
    private static void assertTheSecondWaits(String before) throws Exception {
        byte[] request = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n".getBytes(StandardCharsets.UTF_8);
        AnswerLines answers = new AnswerLines(OutputStream.nullOutputStream());
        InputStream two = new SequenceInputStream(new ByteArrayInputStream(request), new ByteArrayInputStream(request));
        AnsweredInput turns = new AnsweredInput(
                two, answers, new JacksonMcpJsonMapper(JsonMapper.builder().build()));
        answers.write(before.getBytes(StandardCharsets.UTF_8));
        turns.readNBytes(request.length);
        CompletableFuture<byte[]> second = CompletableFuture.supplyAsync(() -> {
            try {
                return turns.readNBytes(request.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(second).isNotDone().failsWithin(Duration.ofMillis(300));
        answers.write("{}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(second).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(request);
    }
}

package org.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutputTest {
    private static Output printedTo(OutputStream out) {
        Output output = new Output(out);
        PrintStream print = new PrintStream(output, true, StandardCharsets.UTF_8);
        print.println("a line");
        print.println("another");
        return output;
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void whatIsWrittenIsWrittenWithoutFault() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(printedTo(out).fault()).isNull();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly("a line", "another");
    }

    @Test
    void whatPreventedWritingIsRemembered() {
        assertThat(printedTo(failing("No space left on device")).fault()).isEqualTo("No space left on device");
    }

    @Test
    void aReaderWhoHadEnoughIsNoFault() {
        assertThat(printedTo(failing("Broken pipe")).fault()).isNull();
    }
}

package org.bellwether.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bellwether.cli.measure.GoldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldFileTest {
    @TempDir
    Path folder;

    private void docs(String text) throws IOException {
        Files.writeString(folder.resolve("docs.jsonl"), text, StandardCharsets.UTF_8);
    }

    @Test
    void aLineKeepsItsNumberAndBlankLinesCount() throws IOException {
        docs("{\"id\":\"a\"}\n\n{\"id\":\"b\"}\n");
        assertThat(GoldFile.objects(folder, "docs.jsonl"))
                .extracting(GoldLine::number, l -> l.text("id"))
                .containsExactly(tuple(1, "a"), tuple(3, "b"));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> GoldFile.objects(folder.resolve("none"), "docs.jsonl"))
                .isInstanceOf(GoldException.class)
                .hasMessage("there is no folder " + folder.resolve("none"));
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        docs("{}");
        assertThatThrownBy(() -> GoldFile.objects(folder.resolve("docs.jsonl"), "docs.jsonl"))
                .hasMessage(folder.resolve("docs.jsonl") + " is no folder");
    }

    @Test
    void aFolderWithoutTheFileIsNamedWithTheFileItLacks() {
        assertThatThrownBy(() -> GoldFile.objects(folder, "docs.jsonl")).hasMessage(folder + " holds no docs.jsonl");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        docs("\n  \n");
        assertThatThrownBy(() -> GoldFile.objects(folder, "docs.jsonl"))
                .hasMessage(folder.resolve("docs.jsonl") + " is empty");
    }

    @Test
    void bytesThatAreNoUtf8AreNamedWithTheirLine() throws IOException {
        Files.write(folder.resolve("docs.jsonl"), new byte[] {'{', '}', '\n', (byte) 0xff, '\n'});
        assertThatThrownBy(() -> GoldFile.objects(folder, "docs.jsonl"))
                .hasMessage(folder.resolve("docs.jsonl") + ", line 2: is no UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id":"a",  | is no JSON
            {"id":"a"} x | is no JSON
            {"id":"a","id":"b"} | Duplicate
            [1] | is no JSON object
            """)
    void aLineThatIsNoObjectIsNamed(String line, String what) throws IOException {
        docs("{}\n" + line + "\n");
        assertThatThrownBy(() -> GoldFile.objects(folder, "docs.jsonl"))
                .isInstanceOf(GoldException.class)
                .hasMessageContaining("docs.jsonl, line 2: ")
                .hasMessageContaining(what);
    }

    @Test
    void aFieldOfTheWrongTypeIsNamed() throws IOException {
        docs("{\"id\":7,\"list\":[1]}");
        GoldLine line = GoldFile.objects(folder, "docs.jsonl").getFirst();
        assertThatThrownBy(() -> line.text("id")).hasMessageEndingWith("line 1: 'id' should be text, is 7");
        assertThatThrownBy(() -> line.text("text")).hasMessageEndingWith("line 1: 'text' should be text, is missing");
        assertThatThrownBy(() -> line.integer("text"))
                .hasMessageEndingWith("line 1: 'text' should be a whole number, is missing");
        assertThatThrownBy(() -> line.list("list")).hasMessageEndingWith("line 1: 'list' should hold objects, holds 1");
    }

    @Test
    void spansAreGivenInCodePointsAndReadInUtf16() throws IOException {
        docs("{\"start\":2,\"end\":4}");
        GoldLine line = GoldFile.objects(folder, "docs.jsonl").getFirst();
        assertThat(line.span("𝔸 bc").in("𝔸 bc")).isEqualTo("bc");
        assertThatThrownBy(() -> line.span("𝔸 b"))
                .hasMessageEndingWith("line 1: [2, 4) is no span of the text of 3 code points");
    }
}

package org.bellwether.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bellwether.model.Article;
import org.bellwether.model.OwnTable;
import org.bellwether.model.Reading;
import org.bellwether.store.NearCopies;
import org.bellwether.store.ToyReader;
import org.jsoup.Jsoup;

/**
 * Files whose name is their publisher; empty ones cannot be read. {@code FAULT} in a text makes the reader fail, {@code DEEP}
 * makes it run out of stack.
 */
class ToyStages implements Stages {
    @Override
    public Inputs inputs(List<String> names, Given given, InputStream standardInput) {
        List<Input> found = new ArrayList<>();
        for (String name : names) {
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                found.add(new Input.Skipped(name, "does not exist"));
                continue;
            }
            try (Stream<Path> files = Files.walk(path)) {
                files.filter(Files::isRegularFile).sorted().forEach(f -> found.add(input(f, given)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return Inputs.of(found.iterator());
    }

    private static Input input(Path file, Given given) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String name = file.getFileName().toString().replaceAll("[0-9]*\\.txt$", "");
            return text.isBlank()
                    ? new Input.Skipped(file.toString(), "is empty")
                    : new Input.Found(
                            ToyReader.article(Objects.requireNonNullElse(given.publisher(), name), "2021-06-01", text));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Function<Article, Reading> reader(List<OwnTable> tables, Consumer<String> progress) {
        return article -> {
            if (article.text().string().contains("FAULT")) {
                throw new IllegalStateException("stumbled");
            }
            if (article.text().string().contains("DEEP")) {
                throw new StackOverflowError();
            }
            return ToyReader.read(article);
        };
    }

    /** All words of a page are the article's; they are published when tests are. */
    @Override
    public AddressInputs.PageIngest pages(Given given) {
        return (uri, bytes) -> {
            String text = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8))
                    .body()
                    .text();
            return List.of(
                    text.isBlank()
                            ? new Input.Skipped(uri, "holds no article text")
                            : new Input.Found(ToyReader.article(
                                    Objects.requireNonNullElse(given.publisher(), uri), "2021-06-01", text)));
        };
    }

    @Override
    public NearCopies nearCopies() {
        return NearCopies.NONE;
    }
}

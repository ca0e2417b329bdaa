package org.bellwether.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.model.OwnTable;
import org.bellwether.tables.TableException;
import picocli.CommandLine.Option;

/** Tables of a user's own: the files are read and checked here, before anything else is done. */
final class TableOptions {
    /** A table of a hundred thousand actors has some eight million characters. */
    private static final long MOST_BYTES = 32L << 20;

    @Option(
            names = "--actors",
            paramLabel = "FILE",
            description = {
                "A table of actors of your own, UTF-8, tabs between columns; the first line names them: name (needed),"
                        + " names (others, | between), code (its id becomes own.CODE), kind (country, person,"
                        + " organization, group), country (ISO alpha-3), sectors (PLOVER's), from, to (articles of these"
                        + " days), same (id of a bundled actor for which these are further names), note."
            })
    List<Path> actors = List.of();

    @Option(
            names = "--agents",
            paramLabel = "FILE",
            description = {
                "A table of common nouns for who acts: noun (needed), plural, sectors, number (plural, mass, owned,"
                        + " only-plural, only-owned), kind (person, body, crowd), note."
            })
    List<Path> agents = List.of();

    /**
     * Reads the files that are named.
     *
     * @throws CommandFault when one cannot be used
     */
    List<OwnTable> tables() {
        List<OwnTable> found = new ArrayList<>();
        actors.forEach(file -> found.add(read(OwnTable.Kind.ACTORS, file)));
        agents.forEach(file -> found.add(read(OwnTable.Kind.AGENTS, file)));
        for (OwnTable table : found) {
            if (found.stream()
                            .filter(t -> t.kind() == table.kind() && t.name().equals(table.name()))
                            .count()
                    > 1) {
                throw new CommandFault(
                        Exit.WRONG_USE,
                        "two tables have the name %s, by which a case knows them; rename one".formatted(table.name()));
            }
        }
        if (!found.isEmpty()) {
            knowledge(found);
        }
        return found;
    }

    /**
     * The bundled knowledge and what the tables add.
     *
     * @throws CommandFault when a table cannot be used
     */
    static Knowledge knowledge(List<OwnTable> tables) {
        Knowledge bundled = Knowledge.load();
        try {
            return tables.isEmpty() ? bundled : bundled.with(tables);
        } catch (TableException unusable) {
            throw new CommandFault(Exit.NO_INPUT, String.valueOf(unusable.getMessage()));
        }
    }

    private static OwnTable read(OwnTable.Kind kind, Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw unusable(file, Files.exists(file) ? "is no file" : "does not exist");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw unusable(file, "has more than %d MB".formatted(MOST_BYTES >> 20));
            }
            return new OwnTable(kind, String.valueOf(file.getFileName()), text(file, Files.readAllBytes(file)));
        } catch (IOException failed) {
            throw unusable(file, "cannot be read (%s)".formatted(FileFault.why(failed)));
        }
    }

    private static String text(Path file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException malformed) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw unusable(
                    file, "is not in UTF-8 (line %d); save it as UTF-8 text, tabs between columns".formatted(line));
        }
    }

    private static CommandFault unusable(Path file, String why) {
        return new CommandFault(Exit.NO_INPUT, "the table %s %s".formatted(file, why));
    }
}

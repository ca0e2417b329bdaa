package org.bellwether.situation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bellwether.model.Document;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** Whose account an article is: an agency's where its byline names one, else its publisher's. */
final class Agencies {
    private static final Agencies BUNDLED = new Agencies();

    private final Map<String, String> agencies = new HashMap<>();

    private Agencies() {
        for (Row row : TableFile.read(Agencies.class, "agencies.tsv", "name", "agency")
                .keyed()
                .rows()) {
            agencies.put(plain(row.needed("name")), row.needed("agency"));
        }
    }

    static Agencies bundled() {
        return BUNDLED;
    }

    /** What counts as the article's source. */
    String source(Document document) {
        return named(document).orElse(publishing(document).orElse(document.source()));
    }

    /** The agency that the byline names. */
    Optional<String> named(Document document) {
        return document.authors().stream()
                .map(author -> agencies.get(plain(author)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The agency that published the article itself. */
    Optional<String> publishing(Document document) {
        return Optional.ofNullable(agencies.get(plain(document.source())));
    }

    /** Whether the article says that its text is an agency's, and another one published it. */
    boolean isTaken(Document document) {
        return named(document).isPresent() && !publishing(document).equals(named(document));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}

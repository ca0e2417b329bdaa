package org.bellwether.situation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
        for (String author : document.authors()) {
            String agency = agencies.get(plain(author));
            if (agency != null) {
                return agency;
            }
        }
        return agencies.getOrDefault(plain(document.source()), document.source());
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}

package org.bellwether.situation.conflict;

import java.time.LocalDate;
import java.util.List;
import org.bellwether.model.ArticleId;
import org.bellwether.model.Document;
import org.bellwether.model.When;

/** Made-up articles of which nothing matters but who published them and when. */
final class Dated {
    private Dated() {}

    static Document document(String id, String day, String publisher) {
        return new Document(
                new ArticleId(id),
                "file:///" + id,
                null,
                publisher,
                List.of(),
                "en",
                When.day(LocalDate.parse(day), When.Method.METADATA, null),
                null,
                9,
                id,
                null,
                null);
    }
}

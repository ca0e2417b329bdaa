package org.bellwether.ask.question;

import java.util.List;
import org.bellwether.ask.Searching;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.export.ContractRecords;
import org.bellwether.store.search.Hit;

/**
 * A question with what bears on it.
 *
 * @param question as it was asked
 * @param rows the most relevant first
 */
public record Answer(String question, List<Evidence> rows) {
    /** So many sentences are looked at. */
    private static final int SENTENCES = 300;

    public Answer {
        rows = List.copyOf(rows);
    }

    /**
     * What a case has to say.
     *
     * @param limit so many rows at most
     */
    public static Answer of(CaseFolder open, String question, int limit) {
        try (Searching once = new Searching()) {
            return of(open, once, question, limit);
        }
    }

    /** As {@link #of(CaseFolder, String, int)}, with what is kept open for searching. */
    public static Answer of(CaseFolder open, Searching searching, String question, int limit) {
        PreparedQuestion prepared = open.asked(q -> PreparedQuestion.of(question, q));
        String query = prepared.query();
        List<Hit> hits = query.isBlank() ? List.of() : searching.found(open, query, SENTENCES);
        return open.asked(q -> new Answer(
                question,
                new EvidenceFinder(prepared, q).in(hits).stream().limit(limit).toList()));
    }

    /** The contract's object. */
    public String json() {
        return ContractRecords.question(
                question, rows.stream().map(Evidence::json).toList());
    }
}

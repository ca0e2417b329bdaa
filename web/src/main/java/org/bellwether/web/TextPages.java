package org.bellwether.web;

import org.bellwether.ask.Searching;
import org.bellwether.ask.brief.Brief;
import org.bellwether.ask.brief.BriefMaker;
import org.bellwether.ask.brief.Markdown;
import org.bellwether.ask.brief.Page;
import org.bellwether.ask.question.Answer;
import org.bellwether.store.CaseFolder;
import org.bellwether.store.CaseQueries;

/** What a case tells in words: its brief, and what bears on a question. */
final class TextPages {
    private static final int DEFAULT = 40;
    private static final int MOST = 200;

    private TextPages() {}

    static Reply brief(CaseQueries queries, Asked asked) {
        Brief brief = BriefMaker.make(queries);
        return Reply.json(
                JsonOut.object(out -> out.text("markdown", Markdown.of(brief)).text("html", Page.body(brief))));
    }

    static Reply question(Searching searching, CaseFolder open, Asked asked) {
        Answer answer = Answer.of(open, searching, asked.needed("q"), asked.number("limit", DEFAULT, 1, MOST));
        Named named = new Named();
        answer.rows().forEach(row -> {
            named.document(row.statement().article());
            named.voice(row.voice());
        });
        return open.asked(queries -> Reply.json(Records.with(answer.json(), out -> named.write(queries, out))));
    }
}

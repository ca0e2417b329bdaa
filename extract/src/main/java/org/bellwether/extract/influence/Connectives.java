package org.bellwether.extract.influence;

import java.util.Locale;
import org.bellwether.extract.event.Grammar;
import org.bellwether.extract.influence.Form.Kind;

/** Finds what prepositions, conjunctions and openings say, the longest that stands at a word first. */
final class Connectives {
    private final Grammar grammar;
    private final FormLexicon lexicon;
    private final PrepositionLinks prepositions;
    private final MarkLinks marks;
    private final OpeningLinks openings;

    Connectives(ParsedSentence parsed, FormLexicon lexicon, LooseParticiples participles, Links links) {
        grammar = parsed.grammar();
        this.lexicon = lexicon;
        prepositions = new PrepositionLinks(parsed, links);
        marks = new MarkLinks(parsed, participles, links);
        openings = new OpeningLinks(parsed, links);
    }

    /** Adds what the connective that begins at the word says, if one does. */
    void find(int at) {
        String word = grammar.form(at);
        for (Form form : lexicon.of(Kind.PREPOSITION, word)) {
            if (standsAt(form, at) && prepositions.find(form, at)) {
                return;
            }
        }
        for (Form form : lexicon.of(Kind.MARK, word)) {
            if (standsAt(form, at) && marks.find(form, at)) {
                return;
            }
        }
        if (at <= 1) {
            for (Form form : lexicon.of(Kind.OPENING, word)) {
                if (standsAt(form, at)) {
                    openings.find(form, at);
                }
            }
        }
    }

    private boolean standsAt(Form form, int at) {
        for (int i = 0; i < form.words().size(); i++) {
            if (at + i >= grammar.sentence().tokens().size()
                    || !grammar.token(at + i)
                            .form()
                            .toLowerCase(Locale.ROOT)
                            .equals(form.words().get(i))) {
                return false;
            }
        }
        return true;
    }
}

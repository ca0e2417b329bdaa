package org.bellwether.extract.influence;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.event.Grammar;
import org.bellwether.language.Token;

/** Finds what words that open a sentence say of the one before: "As a result, crops failed". */
final class OpeningLinks {
    private final Grammar grammar;
    private final Sides sides;
    private final ToldBefore before;
    private final Links links;

    OpeningLinks(ParsedSentence parsed, Links links) {
        grammar = parsed.grammar();
        sides = parsed.sides();
        before = parsed.before();
        this.links = links;
    }

    /** Adds what the opening at the word says by the form. */
    void find(Form form, int at) {
        int root = -1;
        for (Token token : grammar.sentence().tokens()) {
            if (token.head() < 0) {
                root = token.index();
            }
        }
        if (root < 0 || !grammar.isVerb(root)) {
            return;
        }
        Set<Integer> excluded = new HashSet<>();
        for (int i = at; i < at + form.words().size(); i++) {
            excluded.add(i);
        }
        Optional<Side> own = sides.of(root, excluded);
        Optional<Side> told = before.sentence(grammar);
        if (own.isPresent() && told.isPresent()) {
            links.add(new Link(form, at, root, told.get(), own.get(), form.sign()));
        }
    }
}

package org.bellwether.extract.event;

import java.util.Set;
import java.util.stream.Collectors;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.Block;
import org.bellwether.tables.TableFile;

/** "Banker accused of fraud": headlines leave the auxiliary of a passive out, and the parser takes the banker for the accuser. */
final class HeadlineVerbs {
    private static final Set<String> VERBS =
            TableFile.read(HeadlineVerbs.class, "headline.tsv", 2).keyed().rows().stream()
                    .map(row -> row.cell(0))
                    .collect(Collectors.toUnmodifiableSet());

    private HeadlineVerbs() {}

    /** Whether a headline's verb tells what is done to its subject, though it has no auxiliary. */
    static boolean isPassive(Sentence sentence, int verb) {
        Token token = sentence.token(verb);
        return sentence.block() == Block.Kind.HEADLINE
                && (token.tag().equals("VBD") || token.tag().equals("VBN"))
                && VERBS.contains(token.lemma())
                && !sentence.children(verb, "nsubj", "nsubjpass").isEmpty()
                && sentence.children(verb, "dobj", "ccomp", "aux").isEmpty();
    }
}

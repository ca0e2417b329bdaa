package org.bellwether.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "Not only has the vote ended the war": makes the participle the verb and the noun before it its subject, where the parser reads "has the vote". */
final class InvertedVerbs {
    private static final Set<String> OPENING = Set.of("only", "never", "rarely", "seldom", "hardly");

    private InvertedVerbs() {}

    /** The words of a sentence, with such a clause put right. */
    static List<Token> mended(List<Token> tokens) {
        for (int at = 1; at < tokens.size(); at++) {
            boolean auxiliary = tokens.get(at).lemma().equals("have")
                    && OPENING.contains(tokens.get(at - 1).lemma())
                    && tokens.get(at).isVerb();
            if (auxiliary) {
                int have = at;
                Optional<Token> verb = tokens.stream()
                        .filter(t -> t.index() > have
                                && t.tag().equals("VBN")
                                && t.relation().equals("acl"))
                        .filter(t -> isBetween(tokens, have, t))
                        .findFirst();
                if (verb.isPresent()) {
                    return turned(tokens, have, verb.get());
                }
            }
        }
        return tokens;
    }

    /** Whether the noun of the participle stands behind the auxiliary, and the parser takes it for its object or the participle for one of its own. */
    private static boolean isBetween(List<Token> tokens, int have, Token participle) {
        Token noun = tokens.get(participle.head());
        boolean object = noun.head() == have && noun.relation().equals("dobj");
        boolean own = tokens.get(have).head() == participle.index();
        return have < noun.index() && noun.index() < participle.index() && (object || own);
    }

    private static List<Token> turned(List<Token> tokens, int have, Token participle) {
        int verb = participle.index();
        int noun = participle.head();
        // where the auxiliary hangs on the participle, the noun has the clause's place
        Token top = tokens.get(have).head() == verb ? tokens.get(noun) : tokens.get(have);
        List<Token> turned = new ArrayList<>();
        for (Token token : tokens) {
            int at = token.index();
            if (at == verb) {
                turned.add(token.under(top.head(), top.relation()));
            } else if (at == have) {
                turned.add(token.under(verb, "aux"));
            } else if (at == noun) {
                turned.add(token.under(verb, "nsubj"));
            } else {
                turned.add(token.head() == have ? token.under(verb, token.relation()) : token);
            }
        }
        return turned;
    }
}

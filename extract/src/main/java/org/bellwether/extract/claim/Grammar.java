package org.bellwether.extract.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.jspecify.annotations.Nullable;

/** One sentence's grammar as the rules of attribution ask for it: children looked up once, subtrees as sets. */
final class Grammar {
    private static final Set<String> BESIDE_A_NAME =
            Set.of("relcl", "acl", "appos", "parataxis", "advcl", "punct", "ccomp", "xcomp", "neg");

    private final Sentence sentence;
    private final List<List<Token>> children = new ArrayList<>();

    Grammar(Sentence sentence) {
        this.sentence = sentence;
        for (int i = 0; i < sentence.tokens().size(); i++) {
            children.add(new ArrayList<>());
        }
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0) {
                children.get(token.head()).add(token);
            }
        }
    }

    Sentence sentence() {
        return sentence;
    }

    Token token(int at) {
        return sentence.token(at);
    }

    int size() {
        return sentence.tokens().size();
    }

    List<Token> children(int at) {
        return children.get(at);
    }

    /** The first child with one of the relations, or null. */
    @Nullable
    Token child(int at, String... relations) {
        List<String> wanted = List.of(relations);
        for (Token child : children(at)) {
            if (wanted.contains(child.relation())) {
                return child;
            }
        }
        return null;
    }

    boolean has(int at, String... relations) {
        return child(at, relations) != null;
    }

    BitSet subtree(int at) {
        BitSet found = new BitSet();
        collect(at, found);
        return found;
    }

    private void collect(int at, BitSet into) {
        if (into.get(at)) {
            return;
        }
        into.set(at);
        for (Token child : children(at)) {
            collect(child.index(), into);
        }
    }

    /** The neighbouring words around a noun that name it: modifiers and short prepositions, no clauses and appositions. */
    TokenRange naming(int head) {
        BitSet all = new BitSet();
        collectNaming(head, all);
        int first = head;
        while (first > 0 && all.get(first - 1)) {
            first--;
        }
        int end = head + 1;
        while (end < size() && all.get(end)) {
            end++;
        }
        return new TokenRange(sentence.index(), first, end);
    }

    private void collectNaming(int at, BitSet into) {
        into.set(at);
        for (Token child : children(at)) {
            boolean clause = BESIDE_A_NAME.contains(child.relation());
            boolean hyphen = child.relation().equals("punct") && child.form().equals("-");
            if ((!clause || hyphen) && !into.get(child.index())) {
                collectNaming(child.index(), into);
            }
        }
    }

    boolean isPassive(int verb) {
        return has(verb, "auxpass", "nsubjpass");
    }

    /** The verb whose clause a word stands in: the word itself where it is one. */
    int clauseOf(int at) {
        int i = at;
        for (int steps = 0; steps < size() && token(i).head() >= 0 && !token(i).isVerb(); steps++) {
            i = token(i).head();
        }
        return i;
    }

    /** The runs of neighbouring tokens in the set, as stretches of the text, bare marks left out at their ends. */
    List<Stretch> stretches(BitSet tokens) {
        List<Stretch> found = new ArrayList<>();
        for (int i = tokens.nextSetBit(0); i >= 0; ) {
            int end = tokens.nextClearBit(i);
            int first = i;
            int last = end - 1;
            while (first <= last && isMark(first)) {
                first++;
            }
            while (last >= first && isMark(last)) {
                last--;
            }
            if (first <= last) {
                // quotation marks at the ends belong to the content
                found.add(new Stretch(token(first).start(), token(last).end()));
            }
            i = tokens.nextSetBit(end);
        }
        return found;
    }

    boolean isMark(int at) {
        String form = token(at).form();
        return form.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}

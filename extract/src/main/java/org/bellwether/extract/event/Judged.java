package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventType;

/**
 * Finds whom a judgement or a protest reaches that names only what was done: "Soldiers overthrew the president. The bloc condemned
 * the coup."
 *
 * <p>Whoever did it counts: of deeds that the noun may mean, the nearest one before it; of the same kind, one told later too, as
 * under a headline. A noun that says whose deed it is, and one that speaks of any such deed ("coups"), is left alone.
 */
final class Judged {
    /** How many sentences before its own a deed of the noun's type may be told that shares no word with it. */
    private static final int REACH = 6;

    /** How many sentences before its own that may be told which "the decision" or "it" means. */
    private static final int NEAR = 2;

    private static final Set<EventType> JUDGING =
            EnumSet.of(EventType.ACCUSE, EventType.SUPPORT, EventType.REJECT, EventType.PROTEST);

    private static final Set<String> KNOWN = Set.of("the", "this", "that", "these", "those", "such", "both");

    private static final Set<String> POINTING = Set.of("it", "this", "that", "them");

    private final Who who;
    private final WordClasses classes;
    private final FrameFinder frames;
    private final Lexicon lexicon;

    Judged(Who who, WordClasses classes, FrameFinder frames, Lexicon lexicon) {
        this.who = who;
        this.classes = classes;
        this.frames = frames;
        this.lexicon = lexicon;
    }

    /** The sentences' deeds, the judgements among them with those whom they reach. */
    List<List<Deed>> complete(List<List<Deed>> sentences) {
        return Completion.ofAll(sentences, (deed, at) -> completed(deed, sentences, at));
    }

    private Deed completed(Deed deed, List<List<Deed>> sentences, int sentence) {
        if (!JUDGING.contains(deed.code().type())
                || !deed.recipients().isEmpty()
                || deed.actors().isEmpty()) {
            return deed;
        }
        for (int word : judged(deed)) {
            List<ActorId> doers = doers(deed, word, sentences, sentence);
            if (!doers.isEmpty()) {
                return deed.with(deed.actors(), doers);
            }
        }
        return deed;
    }

    /** The words for what is judged. */
    private static List<Integer> judged(Deed deed) {
        Frame frame = deed.frame();
        List<String> roles = deed.code().type() == EventType.PROTEST
                ? List.of("against", "over", "at")
                : frame.kind() == Frame.Kind.NOUN
                        ? List.of("object", "against", "at", "on", "for", "to")
                        : List.of("object", "against", "at", "to");
        List<Integer> words = new ArrayList<>();
        for (String role : roles) {
            words.addAll(frame.role(role));
        }
        return words.stream().distinct().toList();
    }

    private List<ActorId> doers(Deed judgement, int word, List<List<Deed>> sentences, int sentence) {
        Grammar grammar = judgement.frame().grammar();
        Token token = grammar.token(word);
        List<List<Deed>> before = before(judgement, sentences, sentence);
        if (POINTING.contains(grammar.form(word)) && !token.isNominal()) {
            return who.isActor(grammar, word) ? List.of() : nearest(before, NEAR, judgement, Judged::isMaterial);
        }
        if (!token.isNominal() || !isKnown(grammar, word)) {
            return List.of();
        }
        Set<ActorId> around = around(grammar, word);
        Set<EventType> types = types(grammar, word);
        Set<String> names = names(grammar, word);
        List<ActorId> found =
                nearest(before, sentences.size(), judgement, d -> isOf(d, names, types) && concerns(d, around));
        if (found.isEmpty()) {
            boolean harm = isHarm(token.lemma());
            found = nearest(
                    before,
                    REACH,
                    judgement,
                    d -> types.contains(d.code().type())
                            && !d.entry().reciprocal()
                            && isHarm(d.frame().name()) == harm
                            && concerns(d, around));
        }
        if (found.isEmpty() && sentence + 1 < sentences.size()) {
            found = nearest(
                    sentences.subList(sentence + 1, sentences.size()),
                    sentences.size(),
                    judgement,
                    d -> isOf(d, names, types) && concerns(d, around));
        }
        if (found.isEmpty() && classes.contains("act-judged", token.lemma())) {
            found = nearest(
                    before, NEAR, judgement, d -> !JUDGING.contains(d.code().type()) && concerns(d, around));
        }
        return found;
    }

    /** Whether a word tells of people hurt ("the execution"), no "offensive". */
    private boolean isHarm(String name) {
        return classes.contains("judged-harm", name) || classes.contains("harm", name);
    }

    /** The deeds told before a judgement: the nearest sentence first, the nearest deed of its own sentence first. */
    private static List<List<Deed>> before(Deed judgement, List<List<Deed>> sentences, int sentence) {
        List<List<Deed>> before = new ArrayList<>();
        List<Deed> here = new ArrayList<>(sentences.get(sentence).stream()
                .filter(d -> d.frame().at() < judgement.frame().at())
                .toList());
        Collections.reverse(here);
        before.add(here);
        for (int back = sentence - 1; back >= 0; back--) {
            before.add(sentences.get(back));
        }
        return before;
    }

    private interface Wanted {
        boolean test(Deed deed);
    }

    /** Those who did the first wanted deed in the first sentences, without whoever judges. */
    private List<ActorId> nearest(List<List<Deed>> sentences, int reach, Deed judgement, Wanted wanted) {
        for (List<Deed> deeds : sentences.subList(0, Math.min(reach + 1, sentences.size()))) {
            for (Deed deed : deeds) {
                List<ActorId> others = deed.actors().stream()
                        .filter(a -> judgement.actors().stream().noneMatch(j -> who.isSameState(a, j)))
                        .toList();
                if (isTold(deed) && !others.isEmpty() && wanted.test(deed)) {
                    return others;
                }
            }
        }
        return List.of();
    }

    private static boolean isTold(Deed deed) {
        return switch (deed.standing().level()) {
            case FACT, ALLEGED, PLANNED -> true;
            case DENIED, HYPOTHETICAL, UNREAL, NEGATED -> false;
        };
    }

    private static boolean isMaterial(Deed deed) {
        return switch (deed.code().type().quad()) {
            case MATERIAL_CONFLICT, MATERIAL_COOPERATION -> true;
            case VERBAL_CONFLICT, VERBAL_COOPERATION -> false;
        };
    }

    /** "the coup", not "coups" nor "the army's coup". */
    private static boolean isKnown(Grammar grammar, int noun) {
        return grammar.children(noun, "det").stream().anyMatch(d -> KNOWN.contains(grammar.form(d)))
                && grammar.children(noun, "poss").isEmpty()
                && grammar.after(noun, "by").isEmpty();
    }

    /** Whom the noun names besides: "the war in Chad". */
    private Set<ActorId> around(Grammar grammar, int noun) {
        List<Integer> words = new ArrayList<>();
        for (String preposition : List.of("of", "on", "in", "against", "from", "with")) {
            words.addAll(grammar.after(noun, preposition));
        }
        return new HashSet<>(who.reached(grammar, words).actors());
    }

    private boolean concerns(Deed deed, Set<ActorId> around) {
        return around.isEmpty()
                || around.stream()
                        .map(who::side)
                        .anyMatch(side -> deed.recipients().stream()
                                        .anyMatch(r -> who.side(r).equals(side))
                                || deed.actors().stream()
                                        .anyMatch(a -> who.side(a).equals(side)));
    }

    private Set<String> names(Grammar grammar, int noun) {
        Set<String> names = new HashSet<>();
        frames.at(grammar, noun).forEach(f -> names.add(f.name()));
        return names;
    }

    /** What kinds of deed the noun may tell of. */
    private Set<EventType> types(Grammar grammar, int noun) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        for (Frame frame : frames.at(grammar, noun)) {
            for (Entry entry : lexicon.ofNoun(frame.name())) {
                // talks and truces are many people's
                if (entry.code() != null
                        && !JUDGING.contains(entry.code().type())
                        && entry.code().type() != EventType.CONSULT
                        && !"ceasefire".equals(entry.code().mode())) {
                    types.add(entry.code().type());
                }
            }
        }
        for (EventType type : List.of(EventType.COERCE, EventType.ASSAULT, EventType.RETREAT, EventType.SANCTION)) {
            if (classes.contains(
                    "judged-" + type.name().toLowerCase(Locale.ROOT),
                    grammar.token(noun).lemma())) {
                types.add(type);
            }
        }
        return types;
    }

    /** Whether a deed is told by the noun itself or by a sense that has it ("toppled" for "the toppling"). */
    private boolean isOf(Deed deed, Set<String> names, Set<EventType> types) {
        return types.contains(deed.code().type())
                && !deed.entry().reciprocal()
                && (names.contains(deed.frame().name())
                        || deed.entry().nouns().stream().anyMatch(names::contains));
    }
}

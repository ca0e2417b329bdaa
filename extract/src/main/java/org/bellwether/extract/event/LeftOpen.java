package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventType;

/**
 * Finds whom a deed reaches where its own word leaves it open and the sentence tells: "marched to demand the mayor's resignation",
 * "the union offered talks, but the company refused".
 */
final class LeftOpen {
    /** What is told by an object though neither lexicon nor tagger says so: "spied on", "heckled" somebody. */
    private static final Set<EventType> DONE_TO_OBJECT = Set.of(
            EventType.ACCUSE,
            EventType.ASSAULT,
            EventType.COERCE,
            EventType.SANCTION,
            EventType.SUPPORT,
            EventType.THREATEN,
            EventType.REQUEST);

    private final Grammar grammar;
    private final Who who;
    private final WordClasses classes;

    LeftOpen(Grammar grammar, Who who, WordClasses classes) {
        this.grammar = grammar;
        this.who = who;
        this.classes = classes;
    }

    /** The deeds of the sentence, each with those who do it and those it reaches, as far as the sentence tells. */
    List<Deed> completed(List<Deed> deeds) {
        List<Deed> reached = deeds.stream().map(this::reaching).toList();
        return reached.stream().map(d -> done(d, reached)).toList();
    }

    /** "A crackdown by the army, with arrests of miners": what goes along with a deed is done by the same. */
    private Deed done(Deed deed, List<Deed> all) {
        int noun = deed.frame().at();
        if (!deed.actors().isEmpty()
                || deed.frame().kind() != Frame.Kind.NOUN
                || deed.entry().reciprocal()) {
            return deed;
        }
        int first = grammar.token(noun).relation().equals("conj")
                ? grammar.token(noun).head()
                : noun;
        int prep = grammar.token(first).head();
        if (prep < 0
                || !grammar.token(first).relation().equals("pobj")
                || !grammar.form(prep).equals("with")) {
            return deed;
        }
        int above = grammar.token(prep).head();
        return all.stream()
                .filter(d -> d.code().type().quad() == deed.code().type().quad())
                .filter(d -> d.frame().at() == above
                        || d.frame().anchor() == above
                        || isBelow(d.frame().at(), above))
                .filter(d -> d.frame().at() < prep && !d.actors().isEmpty())
                .findFirst()
                .map(d -> deed.doneBy(d.actors()))
                .orElse(deed);
    }

    /** Whether a noun hangs on a verb, with at most a preposition in between: "embarked on a crackdown". */
    private boolean isBelow(int noun, int verb) {
        int head = grammar.token(noun).head();
        return head >= 0 && (head == verb || grammar.token(head).head() == verb);
    }

    /** The deed, with those it reaches where it names nobody. */
    private Deed reaching(Deed deed) {
        if (!deed.recipients().isEmpty() || deed.entry().reciprocal()) {
            return deed;
        }
        EventType type = deed.code().type();
        List<ActorId> found = List.of();
        if (type == EventType.PROTEST) {
            found = aimedAt(deed.frame());
        } else if (type == EventType.REJECT) {
            found = asking(deed.frame());
        } else if (DONE_TO_OBJECT.contains(type)) {
            found = object(deed.frame());
        }
        if (found.isEmpty() && type == EventType.REQUEST) {
            found = complying(deed.frame());
        }
        List<ActorId> others =
                found.stream().filter(a -> !deed.actors().contains(a)).toList();
        return others.isEmpty() ? deed : deed.reaching(others);
    }

    /** "rallied to demand the king's abdication", "protests demanding that the mayor go", "an anti-Kowalski march". */
    private List<ActorId> aimedAt(Frame frame) {
        List<Integer> above = new ArrayList<>(List.of(frame.at(), frame.anchor()));
        // "a rally beginning on Friday to demand"
        for (int word : List.copyOf(above)) {
            grammar.children(word, "acl", "advcl", "conj").stream()
                    .filter(grammar::isVerb)
                    .forEach(above::add);
        }
        for (int word : above) {
            for (int aim : grammar.children(word, "advcl", "xcomp", "acl", "dep")) {
                if (grammar.isVerb(aim)
                        && classes.contains("protesting-for", grammar.token(aim).lemma())) {
                    List<Integer> words = new ArrayList<>(grammar.object(aim));
                    words.addAll(grammar.after(aim, "on"));
                    words.addAll(grammar.after(aim, "against"));
                    grammar.children(aim, "ccomp", "xcomp")
                            .forEach(c -> words.addAll(grammar.children(c, "nsubj", "nsubjpass")));
                    List<ActorId> found = who.reached(grammar, words).actors();
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return opposed(frame);
    }

    /** "an anti-Kowalski march", "anti-Kowalski protesters gathered". */
    private List<ActorId> opposed(Frame frame) {
        List<Integer> nouns = new ArrayList<>(frame.role("subject"));
        nouns.add(frame.at());
        for (int noun : nouns) {
            for (int modifier : grammar.children(noun, "amod", "nmod", "compound")) {
                String form = grammar.token(modifier).form();
                if (form.toLowerCase(Locale.ROOT).startsWith("anti-")) {
                    List<ActorId> found = who.called(form.substring("anti-".length()));
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return List.of();
    }

    /** "They surrendered, as Chad had demanded": whoever does it was asked. */
    private List<ActorId> complying(Frame frame) {
        int verb = frame.at();
        boolean asDemanded = frame.kind() == Frame.Kind.VERB
                && grammar.token(verb).relation().equals("advcl")
                && grammar.object(verb).isEmpty()
                && grammar.children(verb, "xcomp", "ccomp").isEmpty()
                && grammar.children(verb, "mark").stream()
                        .anyMatch(m -> grammar.form(m).equals("as"));
        return asDemanded
                ? who.acting(grammar, grammar.subject(grammar.token(verb).head()))
                        .actors()
                : List.of();
    }

    /** Who asked or offered what is refused without saying what: the clause before tells. */
    private List<ActorId> asking(Frame frame) {
        int verb = frame.at();
        boolean bare = frame.kind() == Frame.Kind.VERB
                && grammar.object(verb).isEmpty()
                && grammar.children(verb, "xcomp", "ccomp", "prep").isEmpty();
        if (!bare) {
            return List.of();
        }
        for (int before = verb - 1; before >= 0; before--) {
            if (grammar.isVerb(before)
                    && classes.contains("proposing", grammar.token(before).lemma())) {
                return who.acting(grammar, grammar.subject(before)).actors();
            }
        }
        return List.of();
    }

    /** The object that is somebody himself, not somebody's thing. */
    private List<ActorId> object(Frame frame) {
        if (frame.kind() != Frame.Kind.VERB
                || classes.contains("addressing", grammar.token(frame.at()).lemma())) {
            return List.of();
        }
        List<Integer> words = frame.role("object").stream()
                .filter(w -> who.isActor(grammar, w))
                .toList();
        return who.reached(grammar, words).actors();
    }
}

package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventType;
import org.bellwether.model.Quad;

/** Whom the words mean that the tagger gives a part in a deed, as far as grammar does not speak against it. */
final class TaggedParties {
    /** From here on a word belongs to a party; chosen on development articles. */
    private static final double BELONGS = 0.3;

    /** Of several parties, each must be as likely as this share of the likeliest; else it only stands in the sentence. */
    private static final float BESIDE = 0.5f;

    /** So likely is a word that surely belongs to a party, and one that hardly does. */
    private static final double SURELY = 0.8;

    private static final double HARDLY = 0.2;

    /** So likely are those who act beside others whom grammar points to, or in their stead. */
    private static final double UNDOUBTED = 0.9;

    /** How a word hangs on the noun of its phrase. */
    private static final Set<String> INSIDE =
            Set.of("det", "num", "compound", "nmod", "amod", "poss", "quantmod", "predet");

    private final Who who;
    private final Grammar grammar;
    private final WordClasses classes;

    TaggedParties(Who who, Grammar grammar, WordClasses classes) {
        this.who = who;
        this.classes = classes;
        this.grammar = grammar;
    }

    /** Those who act. */
    List<ActorId> acting(Tags.Tagged tagged) {
        return parties(tagged, true);
    }

    /**
     * Those who act as the lexicon has it, put right where the tagger is sure: without those of whom it sees nothing beside others,
     * and with those of whom it can hardly doubt; in their stead where it sees nothing of any of them and can hardly err.
     */
    List<ActorId> corrected(Tags.Tagged tagged, Frame frame, List<ActorId> known, List<ActorId> recipients) {
        List<ActorId> sure = without(sure(tagged, frame, SURELY), recipients);
        List<ActorId> seen = known.stream()
                .filter(a -> sure.contains(a) || likeliest(a, tagged.acting(), frame) >= HARDLY)
                .toList();
        if (seen.isEmpty()) {
            List<ActorId> instead = without(sure(tagged, frame, UNDOUBTED), recipients);
            return instead.isEmpty() ? known : instead;
        }
        Set<ActorId> found = new LinkedHashSet<>(seen.stream().anyMatch(sure::contains) ? seen : known);
        found.addAll(without(sure(tagged, frame, UNDOUBTED), recipients));
        return List.copyOf(found);
    }

    /** Those who act, each as likely as that. */
    private List<ActorId> sure(Tags.Tagged tagged, Frame frame, double bound) {
        return acting(tagged).stream()
                .filter(a -> likeliest(a, tagged.acting(), frame) >= bound)
                .toList();
    }

    /** How likely a word by which an actor acts belongs to a party. */
    private float likeliest(ActorId actor, float[] shares, Frame frame) {
        float highest = 0;
        for (int at = 0; at < shares.length; at++) {
            if (shares[at] > highest
                    && isParty(at, frame)
                    && who.acting(grammar, List.of(at)).actors().contains(actor)) {
                highest = shares[at];
            }
        }
        return highest;
    }

    /** Whether a word may name a party itself: neither of what kind another is, nor who does something else. */
    private boolean isParty(int word, Frame frame) {
        Token token = grammar.token(word);
        int head = token.head();
        return switch (token.relation()) {
            case "nmod", "amod", "compound" -> !who.isActor(grammar, head);
            case "nsubj", "nsubjpass" ->
                head == frame.at()
                        || head == frame.anchor()
                        || !grammar.isVerb(head)
                        || frame.role("subject").contains(word);
            default -> true;
        };
    }

    private static List<ActorId> without(List<ActorId> all, List<ActorId> others) {
        return all.stream().filter(a -> !others.contains(a)).toList();
    }

    /** Those acted on. */
    List<ActorId> reached(Tags.Tagged tagged) {
        return parties(tagged, false);
    }

    /**
     * Those who act, as far as grammar does not speak against it: of a verb's doers it knows better, and where a passive names
     * none, whoever else the tagger takes for one is not.
     */
    List<ActorId> acting(Tags.Tagged tagged, Frame frame) {
        List<ActorId> actors = acting(tagged);
        if (frame.kind() == Frame.Kind.NOUN) {
            List<ActorId> doers = doers(frame.at(), tagged.type());
            if (!doers.isEmpty() && !actors.equals(doers) && !isUndergone(frame)) {
                return doers;
            }
        }
        if (frame.kind() != Frame.Kind.VERB) {
            List<ActorId> undergoing = undergoing(frame.at());
            List<ActorId> strangers = strangers(frame.at(), actors);
            return actors.stream()
                    .filter(a -> !undergoing.contains(a) && !strangers.contains(a))
                    .toList();
        }
        List<Integer> subjects = frame.role("subject");
        boolean undergoes = subjects.stream().anyMatch(s -> share(tagged.reached(), s) >= BELONGS);
        boolean passive = grammar.isPassive(frame.at());
        if (undergoes || (subjects.isEmpty() && (!passive || isDoerBefore(frame.at(), tagged)))) {
            return actors;
        }
        List<ActorId> doers = who.acting(grammar, subjects).actors();
        boolean open = doers.isEmpty() && !passive;
        return open || actors.stream().anyMatch(doers::contains) ? actors : doers;
    }

    /**
     * "The spokesman denied the deployment": those who act, without whoever only speaks of it; where nobody else is told and he
     * speaks for others, these.
     */
    List<ActorId> actingUnspoken(Tags.Tagged tagged, Frame frame, int verb) {
        List<ActorId> speaking = who.acting(grammar, grammar.subject(verb)).actors();
        List<ActorId> others = acting(tagged, frame).stream()
                .filter(a -> !speaking.contains(a))
                .toList();
        if (!others.isEmpty()) {
            return others;
        }
        return speaking.stream()
                .flatMap(s -> who.spokenFor(s).stream())
                .distinct()
                .toList();
    }

    /** Those whom a noun for a deed itself implies: "protests" those who protest. */
    List<ActorId> implied(Frame frame) {
        return frame.kind() == Frame.Kind.NOUN
                ? who.acting(grammar, List.of(frame.at())).actors()
                : List.of();
    }

    /** "Berg's praise of the envoy", "intrusions from Chad", "a raid by rebels": the noun itself says whose deed it is. */
    private List<ActorId> doers(int noun, EventType type) {
        List<Integer> words = new ArrayList<>(grammar.after(noun, "by"));
        if (words.isEmpty() && type.quad() != Quad.MATERIAL_COOPERATION) {
            words.addAll(grammar.after(noun, "from"));
        }
        if (words.isEmpty() && type.quad() != Quad.MATERIAL_CONFLICT) {
            words.addAll(grammar.children(noun, "poss"));
        }
        return who.acting(grammar, words).actors();
    }

    /** "Suffered an attack": its owner or its source need not be the doer. */
    private boolean isUndergone(Frame frame) {
        return frame.carrier() >= 0
                && classes.contains("undergo", grammar.token(frame.carrier()).lemma())
                && grammar.after(frame.at(), "by").isEmpty()
                && grammar.after(frame.at(), "from").isEmpty();
    }

    /** Whom the noun itself says that the deed reaches, where the tagger sees nobody: "a raid on the village". */
    List<ActorId> reached(Tags.Tagged tagged, Frame frame) {
        List<ActorId> found = reached(tagged);
        if (!found.isEmpty() || frame.kind() != Frame.Kind.NOUN) {
            return found;
        }
        List<Integer> words = new ArrayList<>(grammar.after(frame.at(), "against"));
        words.addAll(grammar.after(frame.at(), "on"));
        if (tagged.type().quad() == Quad.MATERIAL_CONFLICT) {
            words.addAll(grammar.after(frame.at(), "of"));
        }
        return who.reached(
                        grammar,
                        words.stream().filter(w -> who.isActor(grammar, w)).toList())
                .actors();
    }

    /** "One lawmaker called him a clown", where the parser takes the lawmaker for the one who is called: the tagger knows better. */
    private boolean isDoerBefore(int verb, Tags.Tagged tagged) {
        int noun = grammar.token(verb).head();
        return noun >= 0
                && grammar.token(verb).relation().equals("acl")
                && share(tagged.acting(), noun) >= SURELY
                && share(tagged.reached(), noun) < HARDLY;
    }

    /** Whom a deed befalls that is the object of such a verb: "the country witnessed protests". */
    private List<ActorId> undergoing(int noun) {
        int verb = grammar.token(noun).head();
        if (verb < 0
                || !grammar.token(noun).relation().equals("dobj")
                || !classes.contains("undergo", grammar.token(verb).lemma())) {
            return List.of();
        }
        return who.acting(grammar, grammar.subject(verb)).actors();
    }

    /**
     * "Chad and Mali began exercises, and the bloc called it a threat": of those who act, those who do something else, where the
     * subject of the noun's own verb acts.
     */
    private List<ActorId> strangers(int noun, List<ActorId> actors) {
        int whole = noun;
        // "began ten days of exercises"
        int prep = grammar.token(noun).head();
        if (grammar.token(noun).relation().equals("pobj") && grammar.form(prep).equals("of")) {
            whole = grammar.token(prep).head();
        }
        int verb = whole < 0 ? -1 : grammar.token(whole).head();
        if (verb < 0 || !grammar.token(whole).relation().equals("dobj") || !grammar.isVerb(verb)) {
            return List.of();
        }
        List<ActorId> own = who.acting(grammar, grammar.subject(verb)).actors();
        if (own.stream().noneMatch(actors::contains)) {
            return List.of();
        }
        List<ActorId> others = new ArrayList<>();
        for (int at = 0; at < grammar.sentence().tokens().size(); at++) {
            if (at != verb && grammar.isVerb(at)) {
                others.addAll(who.acting(grammar, grammar.children(at, "nsubj")).actors());
            }
        }
        others.removeAll(own);
        return others;
    }

    private static float share(float[] shares, int word) {
        return word < shares.length ? shares[word] : 0;
    }

    /** "An agreement with Spain was signed": with whom, and not by whom. */
    boolean isOtherSideAlone(Tags.Tagged tagged) {
        boolean other = false;
        for (int at = 0; at < tagged.acting().length; at++) {
            if (Math.max(tagged.acting()[at], tagged.reached()[at]) >= BELONGS) {
                int word = phraseHead(at, tagged);
                int above = grammar.token(word).head();
                if (above < 0
                        || !grammar.token(word).relation().equals("pobj")
                        || !grammar.form(above).equals("with")) {
                    return false;
                }
                other = true;
            }
        }
        return other;
    }

    /** The actors that the words name which belong to a party. */
    private List<ActorId> parties(Tags.Tagged tagged, boolean acting) {
        float[] shares = acting ? tagged.acting() : tagged.reached();
        List<ActorId> found = new ArrayList<>();
        float bound = BESIDE * highest(shares, 0, shares.length - 1);
        for (int first = 0; first < shares.length; first++) {
            if (shares[first] >= BELONGS) {
                int last = first;
                while (last + 1 < shares.length && shares[last + 1] >= BELONGS) {
                    last++;
                }
                if (highest(shares, first, last) >= bound) {
                    found.addAll(named(first, last, tagged, acting));
                }
                first = last;
            }
        }
        return found.stream().distinct().toList();
    }

    private static float highest(float[] shares, int first, int last) {
        float highest = 0;
        for (int at = first; at <= last; at++) {
            highest = Math.max(highest, shares[at]);
        }
        return highest;
    }

    /**
     * Whom a stretch names: by the words that all others in it hang on, else by the first that names anybody, unless it only tells
     * of what kind they are ("a French gunman" is not France).
     */
    private List<ActorId> named(int first, int last, Tags.Tagged tagged, boolean acting) {
        Set<Integer> words = new LinkedHashSet<>();
        heads(first, last).forEach(w -> words.add(phraseHead(w, tagged)));
        List<ActorId> found = named(List.copyOf(words), acting);
        for (int at = first; at <= last && found.isEmpty(); at++) {
            if (!isOfKind(at)) {
                found = named(List.of(at), acting);
            }
        }
        return found;
    }

    private boolean isOfKind(int word) {
        String relation = grammar.token(word).relation();
        int head = grammar.token(word).head();
        return head > word
                && (relation.equals("amod") || relation.equals("nmod") || relation.equals("compound"))
                && grammar.token(head).isNominal()
                && classes.contains("person", grammar.token(head).lemma());
    }

    private List<ActorId> named(List<Integer> words, boolean acting) {
        return (acting ? who.acting(grammar, words) : who.reached(grammar, words)).actors();
    }

    /** "the" and "four" of "the four gunmen" stand for the gunmen; an owner of the deed for himself. */
    private int phraseHead(int word, Tags.Tagged tagged) {
        int at = word;
        for (int steps = 0; steps < 4; steps++) {
            int head = grammar.token(at).head();
            boolean part = head > at
                    && (head < tagged.first() || head > tagged.last())
                    && grammar.token(head).isNominal()
                    && INSIDE.contains(grammar.token(at).relation());
            if (!part) {
                break;
            }
            at = head;
        }
        return at;
    }

    /** The words of a stretch that hang on none of the others, and those coordinated with them. */
    private List<Integer> heads(int first, int last) {
        List<Integer> found = new ArrayList<>();
        for (int at = first; at <= last; at++) {
            int head = grammar.token(at).head();
            boolean top = head < first || head > last;
            boolean joined = grammar.token(at).relation().equals("conj") && found.contains(head);
            if ((top || joined)
                    && Character.isLetterOrDigit(grammar.token(at).form().codePointAt(0))) {
                found.add(at);
            }
        }
        return found;
    }

    /** The word of a deed's that the others hang on. */
    int head(Tags.Tagged tagged) {
        List<Integer> heads = heads(tagged.first(), tagged.last());
        return heads.isEmpty() ? tagged.first() : heads.getFirst();
    }
}

package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventType;

/**
 * Brings together what the lexicon knows of a sentence and what the tagger makes of it.
 *
 * <p>The four bounds were chosen on development articles: lower ones find more and are wrong more often.
 */
final class TaggedDeeds {
    /** From here on a word belongs to a party. */
    private static final double BELONGS = 0.4;

    /** How a word hangs on the noun of its phrase. */
    private static final Set<String> INSIDE =
            Set.of("det", "num", "compound", "nmod", "amod", "poss", "quantmod", "predet");

    /** A tag that stands alone must be as certain. */
    private static final double ALONE = 0.5;

    /** A tag that contradicts the lexicon's type must be as certain. */
    private static final double AGAINST = 0.8;

    /** What the lexicon reads from a verb or adjective is left out where the tagger sees as little in it. */
    private static final double DOUBT = 0.03;

    private final FrameFinder frames;
    private final Operators operators;
    private final Who who;
    private final Grammar grammar;

    TaggedDeeds(FrameFinder frames, Operators operators, Who who, Grammar grammar) {
        this.frames = frames;
        this.operators = operators;
        this.who = who;
        this.grammar = grammar;
    }

    /** The deeds of both, each once. */
    List<Deed> merge(List<Deed> known, Tags tags) {
        List<Deed> merged = new ArrayList<>();
        Set<Deed> met = new LinkedHashSet<>();
        for (Tags.Tagged tagged : tags.deeds()) {
            List<Deed> same = known.stream().filter(d -> isAt(d, tagged)).toList();
            Deed kindred = same.stream()
                    .filter(d -> d.code().type() == tagged.type())
                    .findFirst()
                    .orElse(null);
            met.addAll(same);
            if (kindred != null) {
                merged.add(complete(kindred, tagged));
                same.stream().filter(d -> !d.equals(kindred)).forEach(merged::add);
            } else if (same.isEmpty() ? tagged.certainty() >= ALONE : tagged.certainty() >= AGAINST) {
                Optional<Deed> deed = deed(tagged);
                deed.ifPresentOrElse(merged::add, () -> merged.addAll(same));
            } else {
                merged.addAll(same);
            }
        }
        for (Deed deed : known) {
            boolean doubtful = deed.frame().kind() != Frame.Kind.NOUN && telling(deed, tags) < DOUBT;
            if (!met.contains(deed) && !doubtful) {
                merged.add(deed);
            }
        }
        return merged;
    }

    private static double telling(Deed deed, Tags tags) {
        int[] words = deed.frame().trigger();
        double highest = tags.telling(deed.frame().at());
        for (int at = words[0]; at <= words[1]; at++) {
            highest = Math.max(highest, tags.telling(at));
        }
        return highest;
    }

    private static boolean isAt(Deed deed, Tags.Tagged tagged) {
        int at = deed.frame().at();
        int carrier = deed.frame().carrier();
        return (tagged.first() <= at && at <= tagged.last()) || (tagged.first() <= carrier && carrier <= tagged.last());
    }

    /** A deed of the lexicon's, with the parties that only the tagger sees. */
    private Deed complete(Deed deed, Tags.Tagged tagged) {
        List<ActorId> actors = deed.actors();
        List<ActorId> recipients = deed.recipients();
        if (actors.isEmpty()) {
            actors = without(parties(tagged, true), recipients);
        }
        if (recipients.isEmpty() && !deed.entry().reciprocal()) {
            recipients = without(parties(tagged, false), actors);
        }
        double confidence = Math.round(100 * Math.max(deed.confidence(), tagged.certainty())) / 100.0;
        return new Deed(
                deed.frame(),
                deed.entry(),
                deed.code(),
                actors,
                recipients,
                deed.doerUntold() || actors.isEmpty(),
                deed.standing(),
                confidence);
    }

    private static List<ActorId> without(List<ActorId> all, List<ActorId> others) {
        return all.stream().filter(a -> !others.contains(a)).toList();
    }

    /** A deed that the tagger alone sees; none where it names no party. */
    private Optional<Deed> deed(Tags.Tagged tagged) {
        int head = head(tagged.first(), tagged.last());
        List<Frame> readings = frames.at(grammar, head);
        Frame frame = readings.isEmpty()
                ? new Frame(
                        grammar,
                        grammar.isVerb(head) ? Frame.Kind.VERB : Frame.Kind.NOUN,
                        head,
                        -1,
                        grammar.token(head).lemma())
                : readings.getLast();
        List<ActorId> actors = agreed(parties(tagged, true), frame, tagged);
        List<ActorId> recipients = without(parties(tagged, false), actors);
        EventType type = tagged.type();
        if ((actors.isEmpty() && recipients.isEmpty())
                || isOtherSideAlone(tagged)
                || (type.needsRecipient() && recipients.isEmpty() && actors.size() < 2)) {
            return Optional.empty();
        }
        EventCode code = new EventCode(type, tagged.mode(), root(type));
        return Optional.of(new Deed(
                frame,
                entry(code),
                code,
                actors,
                recipients,
                actors.isEmpty(),
                StandingReader.read(operators, grammar, frame),
                Math.round(100 * tagged.certainty()) / 100.0));
    }

    /**
     * Those who act, as far as grammar does not speak against it: of a verb's doers it knows better, and where a passive names
     * none, whoever else the tagger takes for one is not.
     */
    private List<ActorId> agreed(List<ActorId> actors, Frame frame, Tags.Tagged tagged) {
        if (frame.kind() != Frame.Kind.VERB) {
            return actors;
        }
        List<Integer> subjects = frame.role("subject");
        boolean undergoes = subjects.stream().anyMatch(s -> share(tagged.reached(), s) >= BELONGS);
        boolean passive = grammar.isPassive(frame.at());
        if (undergoes || (subjects.isEmpty() && !passive)) {
            return actors;
        }
        List<ActorId> doers = who.acting(grammar, subjects).actors();
        boolean open = doers.isEmpty() && !passive;
        return open || actors.stream().anyMatch(doers::contains) ? actors : doers;
    }

    private static float share(float[] shares, int word) {
        return word < shares.length ? shares[word] : 0;
    }

    /** "An agreement with Spain was signed": with whom, and not by whom. */
    private boolean isOtherSideAlone(Tags.Tagged tagged) {
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

    private static Entry entry(EventCode code) {
        String id = "tagger." + code.type().name().toLowerCase(java.util.Locale.ROOT);
        return new Entry(
                id, List.of(), List.of(), List.of(), Set.of(), true, Map.of(), Map.of(), code, List.of(), List.of(),
                false, false, false, List.of(), List.of());
    }

    /** The CAMEO root that a type has in the mapping of both; the first of several. */
    private static String root(EventType type) {
        return switch (type) {
            case AGREE -> "03";
            case CONSULT -> "04";
            case SUPPORT -> "05";
            case COOPERATE -> "06";
            case AID -> "07";
            case CONCEDE, RETREAT -> "08";
            case REQUEST -> "10";
            case ACCUSE -> "11";
            case REJECT -> "12";
            case THREATEN -> "13";
            case PROTEST -> "14";
            case MOBILIZE -> "15";
            case SANCTION -> "16";
            case COERCE -> "17";
            case ASSAULT -> "18";
        };
    }

    /** The actors that the words name which belong to a party. */
    private List<ActorId> parties(Tags.Tagged tagged, boolean acting) {
        float[] shares = acting ? tagged.acting() : tagged.reached();
        List<ActorId> found = new ArrayList<>();
        for (int first = 0; first < shares.length; first++) {
            if (shares[first] >= BELONGS) {
                int last = first;
                while (last + 1 < shares.length && shares[last + 1] >= BELONGS) {
                    last++;
                }
                found.addAll(named(first, last, tagged, acting));
                first = last;
            }
        }
        return found.stream().distinct().toList();
    }

    /** Whom a stretch names: by the words that all others in it hang on, else by the first that names anybody. */
    private List<ActorId> named(int first, int last, Tags.Tagged tagged, boolean acting) {
        Set<Integer> words = new LinkedHashSet<>();
        heads(first, last).forEach(w -> words.add(phraseHead(w, tagged)));
        List<ActorId> found = named(List.copyOf(words), acting);
        for (int at = first; at <= last && found.isEmpty(); at++) {
            found = named(List.of(at), acting);
        }
        return found;
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

    private int head(int first, int last) {
        List<Integer> heads = heads(first, last);
        return heads.isEmpty() ? first : heads.getFirst();
    }
}

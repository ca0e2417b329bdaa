package org.bellwether.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventType;
import org.jspecify.annotations.Nullable;

/** Looks one sentence's predicates up in the lexicon and fills the roles of the entry that fits best. */
final class DeedFinder {
    /** Before a meeting or a visit: whoever does what the sentence tells was there. */
    private static final Set<String> ATTENDED =
            Set.of("after", "before", "following", "during", "at", "in", "on", "to");

    /** Stands among an entry's roles where the sense is told without its doer: "faces charges". */
    private static final String UNTOLD = "untold";

    /** Stands among an entry's recipients where the deed is one on the doers' own country: a coup, a curfew. */
    static final String HOME = "home";

    private static final Set<String> DEFINITE = Set.of("the", "this", "that");

    /** Told by a noun, these are done to somebody whether or not it is said by whom; "aid to Mali" or "a call on Mali" need a doer. */
    private static final Set<EventType> HARMFUL =
            Set.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.RETREAT);

    private final Grammar grammar;
    private final Who who;
    private final WordClasses classes;
    private final Lexicon lexicon;
    private final Operators operators;

    DeedFinder(Grammar grammar, Who who, WordClasses classes, Lexicon lexicon, Operators operators) {
        this.grammar = grammar;
        this.who = who;
        this.classes = classes;
        this.lexicon = lexicon;
        this.operators = operators;
    }

    /** The deed that the readings of one word tell of, if any. */
    Optional<Deed> find(List<Frame> readings) {
        Optional<Deed> told = Optional.empty();
        int bestScore = Integer.MIN_VALUE;
        for (Frame reading : readings) {
            for (Entry entry : entries(reading)) {
                int specificity = 4 * entry.specificity(reading.name());
                if (specificity + 3 <= bestScore || !fits(entry, reading)) {
                    continue;
                }
                EventCode code = entry.code();
                Optional<Deed> deed = code == null ? Optional.empty() : deed(reading, entry, code);
                // a sense whose parties are not told leaves the word to others; of two senses as demanding, the one
                // whose
                // roles are filled is meant
                if (deed.isEmpty() && code != null) {
                    continue;
                }
                int filled = deed.map(d -> d.recipients().isEmpty() ? 1 : 2).orElse(3);
                if (specificity + filled > bestScore) {
                    bestScore = specificity + filled;
                    told = deed;
                }
            }
        }
        return told;
    }

    /** What the readings of one word say, whoever does it: the most demanding entry that fits; its parties are left open. */
    Optional<Deed> sense(List<Frame> readings) {
        Optional<Deed> told = Optional.empty();
        int best = Integer.MIN_VALUE;
        for (Frame reading : readings) {
            for (Entry entry : entries(reading)) {
                int specificity = entry.specificity(reading.name());
                if (specificity > best && fits(entry, reading)) {
                    best = specificity;
                    EventCode code = entry.code();
                    told = code == null
                            ? Optional.empty()
                            : Optional.of(new Deed(
                                    reading,
                                    entry,
                                    code,
                                    List.of(),
                                    List.of(),
                                    false,
                                    StandingReader.read(operators, grammar, reading),
                                    0.4));
                }
            }
        }
        return told;
    }

    /** The code by which the lexicon knows the word, of a type; the most demanding sense that fits. */
    Optional<EventCode> code(List<Frame> readings, EventType type) {
        Optional<EventCode> found = Optional.empty();
        int best = Integer.MIN_VALUE;
        for (Frame reading : readings) {
            for (Entry entry : entries(reading)) {
                EventCode code = entry.code();
                int specificity = entry.specificity(reading.name());
                if (code != null && code.type() == type && specificity > best && fits(entry, reading)) {
                    best = specificity;
                    found = Optional.of(code);
                }
            }
        }
        return found;
    }

    private List<Entry> entries(Frame frame) {
        return switch (frame.kind()) {
            case VERB -> lexicon.ofVerb(frame.name());
            case NOUN -> lexicon.ofNoun(frame.name());
            case ADJECTIVE -> lexicon.ofAdjective(frame.name());
        };
    }

    private boolean fits(Entry entry, Frame frame) {
        if (frame.kind() == Frame.Kind.NOUN && !entry.bare() && !isCarried(entry, frame) && !isOwned(frame)) {
            return false;
        }
        for (Map.Entry<String, Set<String>> demand : entry.demands().entrySet()) {
            if (!holds(frame, demand.getKey(), demand.getValue())) {
                return false;
            }
        }
        for (Map.Entry<String, Set<String>> exclusion : entry.excludes().entrySet()) {
            if (holds(frame, exclusion.getKey(), exclusion.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** "repeated warnings from his lawyer", "the committee's criticism of the ministry": a doer at the noun makes it his deed. */
    private boolean isOwned(Frame frame) {
        if (frame.carrier() >= 0 && !isOwnParticiple(frame)) {
            return false;
        }
        List<Integer> doers = new ArrayList<>(frame.role("owner"));
        doers.addAll(grammar.after(frame.at(), "by"));
        doers.addAll(grammar.after(frame.at(), "from"));
        return !who.acting(grammar, doers).isEmpty();
    }

    private boolean isCarried(Entry entry, Frame frame) {
        return frame.carrier() >= 0 && carries(entry, frame.carrier());
    }

    private boolean carries(Entry entry, int verb) {
        String lemma = grammar.token(verb).lemma();
        if (entry.via().contains(lemma) || classes.contains("light", lemma)) {
            return true;
        }
        for (Token child : grammar.children(verb)) {
            if (child.relation().equals("prt") || child.relation().equals("prep")) {
                String name = lemma + " " + grammar.form(child.index());
                if (entry.via().contains(name)
                        || classes.contains("light", name)
                        || classes.contains("light-with-preposition", name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean holds(Frame frame, String role, Set<String> words) {
        if (role.equals("near")) {
            int at = frame.at();
            return grammar.sentence().tokens().stream()
                    .anyMatch(t -> Math.abs(t.index() - at) <= 10 && t.index() != at && words.contains(t.lemma()));
        }
        if (role.equals("carrier")) {
            return frame.carrier() >= 0
                    && words.contains(grammar.token(frame.carrier()).lemma());
        }
        for (int word : frame.role(role)) {
            if (words.contains("*") || matches(word, words, 0)) {
                return true;
            }
            if (who.isOfClass(grammar, word, words)) {
                return true;
            }
            if (words.contains("&") && !who.reached(grammar, List.of(word)).isEmpty()) {
                return true;
            }
            if (words.contains("&&") && who.isActor(grammar, word)) {
                return true;
            }
            if (words.contains("&person") && who.isPerson(grammar, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase speaks of one of the words, also with its modifier ("humanitarian aid") or inside "a shipment of". */
    private boolean matches(int word, Set<String> words, int depth) {
        Token token = grammar.token(word);
        if (words.contains(token.lemma()) || words.contains(grammar.form(word))) {
            return true;
        }
        for (Token child : grammar.children(word)) {
            boolean before = child.index() < word;
            if (before && words.contains(child.lemma() + " " + token.lemma())) {
                return true;
            }
            if (before && child.relation().equals("compound") && words.contains("~" + child.lemma())) {
                return true;
            }
        }
        if (depth < 3 && classes.contains("container", token.lemma())) {
            return grammar.after(word, "of").stream().anyMatch(w -> matches(w, words, depth + 1));
        }
        return false;
    }

    private Optional<Deed> deed(Frame frame, Entry entry, EventCode code) {
        boolean undergone = frame.carrier() >= 0
                && classes.contains("undergo", grammar.token(frame.carrier()).lemma());
        Frame carried = frame.carrier() >= 0 && (undergone || !carries(entry, frame.carrier()))
                ? new Frame(grammar, frame.kind(), frame.at(), -1, frame.name())
                : frame;
        Who.Found actors = acting(carried, entry);
        boolean armsAct = code.type() == EventType.MOBILIZE
                || (code.type() == EventType.ASSAULT && !entry.recipient().contains("object"));
        if (actors.isEmpty() && armsAct) {
            actors = throughOwnMeans(carried, code.type() == EventType.ASSAULT ? "weapons" : "means");
        }
        if (actors.isEmpty() && code.type() == EventType.PROTEST && frame.kind() == Frame.Kind.NOUN) {
            actors = protesting(
                    carried,
                    undergone ? frame.carrier() : grammar.token(frame.at()).head());
            // "the protests spread": those who protest, whoever they are
            actors = actors.isEmpty() ? who.acting(grammar, List.of(frame.at())) : actors;
        }
        if (actors.isEmpty() && code.type() == EventType.CONSULT) {
            actors = attending(carried);
        }
        if (code.type() == EventType.ASSAULT && entry.reciprocal()) {
            actors = fighting(carried, actors);
        }
        Who.Found recipients = reached(carried, entry, actors.actors());
        if (recipients.isEmpty()
                && undergone
                && (code.type() == EventType.ASSAULT || code.type() == EventType.SANCTION)) {
            recipients = who.reached(grammar, grammar.subject(frame.carrier()));
        }
        if (recipients.isEmpty() && code.type() == EventType.ASSAULT) {
            recipients = attacked(carried, actors.actors());
        }
        Set<ActorId> acting = new LinkedHashSet<>(actors.actors());
        Set<ActorId> reached = new LinkedHashSet<>(recipients.actors());
        if (entry.reciprocal()) {
            acting.addAll(reached);
            reached.clear();
            if (acting.size() == 1 && !mayBeAlone(carried, entry, actors)) {
                return Optional.empty();
            }
        }
        reached.removeAll(acting);
        if (code.type() == EventType.AGREE || code.type() == EventType.AID || code.type() == EventType.COOPERATE) {
            reached.removeIf(r -> acting.stream().anyMatch(a -> who.isOwnForce(a, r)));
        }
        boolean known = code.type() == EventType.ASSAULT && isDefinite(carried);
        if (acting.isEmpty() && !reached.isEmpty()) {
            actors = ordering(carried);
            acting.addAll(actors.actors());
            acting.removeAll(reached);
        }
        boolean untold = acting.isEmpty()
                && !reached.isEmpty()
                && !entry.reciprocal()
                && (entry.actor().contains(UNTOLD) || mayHideDoer(carried, code));
        boolean needsRecipient =
                (code.type().needsRecipient() && !isGivenMoney(carried, code)) || entry.needsRecipient();
        boolean fromElsewhere = entry.recipient().contains(TalkSides.ROLE) || RepeatedDeeds.isMeasure(carried, code);
        if ((acting.isEmpty() && !known && !untold)
                || (needsRecipient && reached.isEmpty() && !fromElsewhere && acting.size() < 2)) {
            return Optional.empty();
        }
        Standing standing = Ended.read(StandingReader.read(operators, grammar, carried), carried, code.type(), classes);
        if (isAnswered(carried, code, standing)) {
            standing = new Standing(Standing.Level.FACT, List.of(), standing.cue());
        }
        standing = promised(carried, code, standing);
        if (standing.level() == Standing.Level.NEGATED && isRefused(carried, code)) {
            code = new EventCode(EventType.REJECT, null, "120");
            standing = new Standing(Standing.Level.FACT, List.of(), "will not");
        }
        if (standing.level() == Standing.Level.HYPOTHETICAL && isWord(code)) {
            return Optional.empty();
        }
        double confidence = confidence(entry, carried, actors, recipients);
        return Optional.of(new Deed(
                carried, entry, code, List.copyOf(acting), List.copyOf(reached), untold, standing, confidence));
    }

    /**
     * Whether a deed on somebody is told so that its doer may stay out: "three men were arrested", "an attack was launched on
     * the town", "the killing of villagers".
     */
    private boolean mayHideDoer(Frame frame, EventCode code) {
        EventType type = code.type();
        if (frame.kind() == Frame.Kind.VERB) {
            return switch (type) {
                // what is merely said of or to somebody ("is seen as", "was encouraged to") needs who says it
                case AGREE, CONSULT, CONCEDE, COOPERATE, PROTEST, REJECT, REQUEST, THREATEN -> false;
                case ACCUSE -> grammar.isPassive(frame.at()) && !"disapprove".equals(code.mode());
                default -> grammar.isPassive(frame.at());
            };
        }
        return frame.kind() == Frame.Kind.NOUN
                && HARMFUL.contains(type)
                && !isOnlyPlaced(frame)
                && (frame.carrier() < 0
                        || grammar.isPassive(frame.carrier())
                        || classes.contains(
                                "undergo", grammar.token(frame.carrier()).lemma()));
    }

    /** "the war in Chad": by whom and against whom is both left open. */
    private boolean isOnlyPlaced(Frame frame) {
        return classes.contains("named-after-place", grammar.token(frame.at()).lemma())
                && List.of("on", "against", "of", "into", "with").stream()
                        .allMatch(p -> frame.role(p).isEmpty());
    }

    /** "gave a million dollars for relief": help that is counted out is told even where it is not said to whom. */
    private boolean isGivenMoney(Frame frame, EventCode code) {
        return code.type() == EventType.AID
                && (frame.kind() == Frame.Kind.VERB
                        ? frame.role("object").stream().anyMatch(this::isMoney)
                        : frame.carrier() >= 0 && isMoney(frame.at()));
    }

    private boolean isMoney(int word) {
        String lemma = grammar.token(word).lemma();
        return classes.contains("money", lemma)
                && grammar.sentence().subtree(word).stream()
                        .anyMatch(t -> t.tag().equals("CD") || t.tag().equals("$"));
    }

    /** "pledged ten million dollars in aid": where the verb of promising stands for the deed, the deed is still to come. */
    private Standing promised(Frame frame, EventCode code, Standing standing) {
        boolean material = switch (code.type()) {
            case AID, ASSAULT, COOPERATE, MOBILIZE, RETREAT -> true;
            default -> false;
        };
        int verb = frame.anchor();
        boolean light = grammar.isVerb(verb)
                && classes.contains("light", grammar.token(verb).lemma());
        if (light || !material || standing.level() != Standing.Level.FACT || !grammar.isVerb(verb)) {
            return standing;
        }
        Standing.Level made =
                operators.of(Operators.Place.OBJECT, grammar.token(verb).lemma());
        return made == Standing.Level.PLANNED || (made == Standing.Level.HYPOTHETICAL && frame.carrier() < 0)
                ? new Standing(made, List.of(), grammar.token(verb).lemma())
                : standing;
    }

    /** "rejected a request", "dismissed the accusations": what is turned down was asked or said all the same. */
    private boolean isAnswered(Frame frame, EventCode code, Standing standing) {
        String cue = standing.cue();
        return frame.kind() == Frame.Kind.NOUN
                && (code.type() == EventType.REQUEST || code.type() == EventType.ACCUSE)
                && (standing.level() == Standing.Level.NEGATED || standing.level() == Standing.Level.DENIED)
                && cue != null
                && classes.contains("answer", cue);
    }

    /** Whether the deed is done by saying so: "may agree" tells of nothing. */
    private static boolean isWord(EventCode code) {
        return switch (code.type()) {
            case AGREE, SUPPORT, CONCEDE, REJECT -> true;
            default -> false;
        };
    }

    /** "will not lift the ban": a concession or a help that somebody says will not come is refused. */
    private boolean isRefused(Frame frame, EventCode code) {
        boolean kind = switch (code.type()) {
            case RETREAT, CONCEDE, AID, AGREE, CONSULT, SUPPORT -> true;
            default -> false;
        };
        int verb = frame.anchor();
        return kind
                && grammar.isVerb(verb)
                && !grammar.isPassive(verb)
                && !grammar.children(verb, "neg").isEmpty()
                && grammar.children(verb, "aux").stream()
                        .anyMatch(a -> grammar.form(a).equals("will")
                                || grammar.form(a).equals("wo")
                                || (grammar.form(a).equals("would")
                                        && grammar.token(verb).relation().equals("ccomp")));
    }

    /** "sanctions imposed by the EU": a participle after the noun is no verb above it. */
    private boolean isOwnParticiple(Frame frame) {
        return frame.carrier() >= 0 && grammar.token(frame.carrier()).head() == frame.at();
    }

    /** 0.4 for a sense without demands to 0.6 for a particular one, 0.2 each for sure actors and recipients. */
    private static double confidence(Entry entry, Frame frame, Who.Found actors, Who.Found recipients) {
        double sense = 0.4 + 0.1 * Math.min(2, entry.specificity(frame.name()));
        double score = sense + 0.2 * actors.certainty() + 0.2 * recipients.certainty();
        return Math.round(score * 100) / 100.0;
    }

    private Who.Found acting(Frame frame, Entry entry) {
        for (String role : entry.actor()) {
            List<Integer> words = frame.role(role).stream()
                    .filter(w -> !isWhereItHappens(frame, w))
                    .filter(w -> !isBesideThePatient(frame, role))
                    .filter(w -> !isMeasureThatBlocks(entry, w))
                    .filter(w -> !isHome(frame, entry, w))
                    .toList();
            // "expelled from Angola": the country that one is driven out of drives him out; "driven from their homes"
            // is by nobody told
            boolean drivenOut = role.equals("from") && entry.id().startsWith("coerce.");
            if (drivenOut) {
                words = words.stream()
                        .filter(w -> grammar.children(w, "poss").isEmpty())
                        .toList();
            }
            Who.Found found = drivenOut ? who.reached(grammar, words) : who.acting(grammar, words);
            if (found.isEmpty() && frame.kind() == Frame.Kind.VERB) {
                found = inWriting(frame.at(), words);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Who.Found.NOBODY;
    }

    /** "Niger's coup" is not Niger's deed, but one done there. */
    private boolean isHome(Frame frame, Entry entry, int word) {
        return entry.recipient().contains(HOME)
                && frame.kind() == Frame.Kind.NOUN
                && grammar.token(word).head() == frame.at()
                && who.isCountry(grammar, word);
    }

    /** "sanctions that block trade" refuse nothing. */
    private boolean isMeasureThatBlocks(Entry entry, int word) {
        return entry.code() != null
                && entry.code().type() == EventType.REJECT
                && classes.contains("sanction", grammar.token(word).lemma());
    }

    /** "were wounded with two guards": what stands with a passive's subject shares its lot. */
    private boolean isBesideThePatient(Frame frame, String role) {
        return role.equals("with") && frame.kind() == Frame.Kind.VERB && grammar.isPassive(frame.at());
    }

    /** "issued a statement condemning", "signed a petition urging": whoever puts out the words says what they say. */
    private Who.Found inWriting(int verb, List<Integer> subjects) {
        if (subjects.size() != 1 || !grammar.token(verb).relation().matches("acl|relcl")) {
            return Who.Found.NOBODY;
        }
        Token words = grammar.token(subjects.getFirst());
        int above = words.head();
        if (!words.relation().equals("dobj") || !grammar.isVerb(above) || !classes.contains("writing", words.lemma())) {
            return Who.Found.NOBODY;
        }
        Who.Found found = who.acting(grammar, grammar.subject(above));
        return new Who.Found(found.actors(), 0.9 * found.certainty());
    }

    /** "protests erupted in Chile", "the country witnessed protests": the people of the country act, where it is told of. */
    private Who.Found protesting(Frame frame, int verb) {
        List<Integer> words = new ArrayList<>(frame.role("in"));
        words.addAll(frame.role("across"));
        if (grammar.isVerb(verb)) {
            words.addAll(grammar.after(verb, "in"));
            words.addAll(grammar.after(verb, "across"));
            if (frame.role("subject").isEmpty()
                    || classes.contains("undergo", grammar.token(verb).lemma())) {
                words.addAll(grammar.subject(verb).stream()
                        .filter(w -> w != frame.at())
                        .toList());
            }
        }
        words.addAll(frame.role("modifier"));
        return who.people(grammar, words);
    }

    /** "ordered the prisoners to be freed": what is done on an order is done by whoever gives it, where nobody else is told. */
    private Who.Found ordering(Frame frame) {
        Token verb = grammar.token(frame.at());
        int above = verb.head();
        boolean ordered = frame.kind() == Frame.Kind.VERB
                && grammar.isPassive(frame.at())
                && verb.relation().matches("[xc]comp")
                && grammar.isVerb(above)
                && classes.contains("orders", grammar.token(above).lemma());
        if (!ordered) {
            return Who.Found.NOBODY;
        }
        Who.Found found = who.acting(grammar, grammar.subject(above));
        return new Who.Found(found.actors(), 0.8 * found.certainty());
    }

    /** "Russian missiles were launched from Belarus": where a passive names no doer, the owner of weapons or forces acts. */
    private Who.Found throughOwnMeans(Frame frame, String means) {
        if (frame.kind() != Frame.Kind.VERB || !grammar.isPassive(frame.at())) {
            return Who.Found.NOBODY;
        }
        return who.acting(
                grammar,
                frame.role("object").stream()
                        .filter(w -> classes.contains(means, grammar.token(w).lemma()))
                        .toList());
    }

    /** "the Ukraine war": a country's bare name before such a noun says where, not who; two say between whom. */
    private boolean isWhereItHappens(Frame frame, int word) {
        return frame.kind() == Frame.Kind.NOUN
                && classes.contains(
                        "named-after-place", grammar.token(frame.at()).lemma())
                && grammar.token(word).head() == frame.at()
                && (grammar.token(word).isProperNoun() || isAloneWithItsPeoplesName(frame))
                && !grammar.token(word).relation().equals("poss")
                && frame.role("modifier").stream()
                                .filter(m -> who.isCountry(grammar, m))
                                .count()
                        == 1
                && who.isCountry(grammar, word);
    }

    /** "after the Georgian war": without a word of against whom, the people's name says where too; a "Georgian invasion" is theirs. */
    private boolean isAloneWithItsPeoplesName(Frame frame) {
        return frame.carrier() < 0
                && classes.contains(
                        "named-after-people", grammar.token(frame.at()).lemma())
                && List.of("on", "against", "in", "with", "of", "into").stream()
                        .allMatch(p -> grammar.after(frame.at(), p).isEmpty());
    }

    /** "Russia's war in Ukraine", "its Ukraine campaign": the country in which or by which an attack is named. */
    private Who.Found attacked(Frame frame, List<ActorId> acting) {
        if (frame.kind() != Frame.Kind.NOUN) {
            return Who.Found.NOBODY;
        }
        for (String role : List.of("object", "on", "against", "in", "into", "at", "modifier")) {
            List<Integer> words = frame.role(role).stream()
                    .filter(w -> role.equals("modifier")
                            ? isWhereItHappens(frame, w)
                            : who.isCountry(grammar, w) || grammar.token(w).isNominal())
                    .toList();
            Who.Found found = who.reached(grammar, words);
            List<ActorId> others =
                    found.actors().stream().filter(a -> !acting.contains(a)).toList();
            if (!others.isEmpty()) {
                return new Who.Found(others, 0.9 * found.certainty());
            }
        }
        // "condemned the war in Chad": the parser may hang what follows the noun on the verb before it
        int next = frame.at() + 1;
        boolean follows = next < grammar.sentence().tokens().size()
                && grammar.token(next).relation().equals("prep")
                && grammar.token(next).head() < frame.at()
                && Set.of("in", "on", "against").contains(grammar.form(next));
        Who.Found found = follows
                ? who.reached(
                        grammar,
                        grammar.children(next, "pobj").stream()
                                .filter(w -> grammar.token(w).isProperNoun())
                                .toList())
                : Who.Found.NOBODY;
        return acting.containsAll(found.actors()) ? Who.Found.NOBODY : found;
    }

    /** "After a meeting with the envoy, the king said", "in a call, the king told the queen": who does the rest, and who is told, took part. */
    private Who.Found attending(Frame frame) {
        int at = frame.at();
        int prep = grammar.token(at).head();
        if (frame.kind() != Frame.Kind.NOUN
                || !grammar.token(at).relation().equals("pobj")
                || prep < 0
                || !ATTENDED.contains(grammar.form(prep))
                || !frame.role("between").isEmpty()
                || !frame.role("object").isEmpty()
                || !grammar.isVerb(grammar.token(prep).head())) {
            return Who.Found.NOBODY;
        }
        int verb = grammar.token(prep).head();
        // "to": only whoever is sent or asked there, and who asks
        if (grammar.form(prep).equals("to")
                && !(grammar.isPassive(verb)
                        && classes.contains("inviting", grammar.token(verb).lemma()))) {
            return Who.Found.NOBODY;
        }
        List<Integer> words = new ArrayList<>(grammar.subject(verb));
        if (grammar.isPassive(verb)
                || classes.contains("addressing", grammar.token(verb).lemma())) {
            words.addAll(grammar.object(verb));
            words.addAll(grammar.withConjuncts(grammar.children(verb, "dative")));
        }
        Who.Found found = who.acting(grammar, words);
        return new Who.Found(found.actors(), 0.8 * found.certainty());
    }

    /** "After days of clashes with the police, the miners said": of a fight of one with nobody, whoever does the rest is the other. */
    private Who.Found fighting(Frame frame, Who.Found known) {
        int at = frame.at();
        int span = grammar.token(at).head();
        boolean lone = known.actors().size() == 1
                && frame.kind() == Frame.Kind.NOUN
                && frame.carrier() < 0
                && grammar.token(at).relation().equals("pobj")
                && grammar.form(span).equals("of")
                && !grammar.after(at, "with").isEmpty();
        int time = lone ? grammar.token(span).head() : -1;
        int prep = time < 0 ? -1 : grammar.token(time).head();
        boolean before = prep >= 0
                && grammar.token(time).relation().equals("pobj")
                && ATTENDED.contains(grammar.form(prep))
                && grammar.isVerb(grammar.token(prep).head());
        if (!before) {
            return known;
        }
        Set<ActorId> both = new LinkedHashSet<>(known.actors());
        Who.Found others =
                who.acting(grammar, grammar.subject(grammar.token(prep).head()));
        both.addAll(others.actors());
        return new Who.Found(List.copyOf(both), Math.min(known.certainty(), 0.8 * others.certainty()));
    }

    /** Whether a lone party of something mutual can stand: as one who holds it, or with somebody across whom nobody knows. */
    private boolean mayBeAlone(Frame frame, Entry entry, Who.Found actors) {
        if (actors.isEmpty()) {
            return false;
        }
        if (frame.kind() != Frame.Kind.VERB) {
            return true;
        }
        boolean several = entry.actor().stream()
                .flatMap(role -> frame.role(role).stream())
                .anyMatch(w -> grammar.token(w).tag().matches("NNP?S"));
        return several
                || entry.recipient().stream()
                        .flatMap(role -> frame.role(role).stream())
                        .anyMatch(
                                w -> classes.contains("person", grammar.token(w).lemma())
                                        || classes.contains(
                                                "institution", grammar.token(w).lemma()));
    }

    /** "the invasion": known from elsewhere in the article. */
    private boolean isDefinite(Frame frame) {
        return frame.kind() == Frame.Kind.NOUN
                && frame.carrier() < 0
                && grammar.children(frame.at(), "det").stream().anyMatch(d -> DEFINITE.contains(grammar.form(d)));
    }

    private Who.Found reached(Frame frame, Entry entry, List<ActorId> acting) {
        for (String role : entry.recipient()) {
            Who.Found found = switch (role) {
                case "deed" -> deedsRecipient(frame, 0);
                case HOME -> home(frame, entry, acting);
                default -> who.reached(grammar, frame.role(role));
            };
            List<ActorId> others =
                    found.actors().stream().filter(a -> !acting.contains(a)).toList();
            if (!others.isEmpty()) {
                return new Who.Found(others, found.certainty());
            }
        }
        return Who.Found.NOBODY;
    }

    /** The country whose name stands before the noun, else the one of whoever acts. */
    private Who.Found home(Frame frame, Entry entry, List<ActorId> acting) {
        List<Integer> named = grammar.children(frame.at(), "poss", "nmod", "compound", "amod").stream()
                .filter(w -> isHome(frame, entry, w))
                .toList();
        return named.isEmpty() ? who.home(acting) : who.reached(grammar, named);
    }

    /** Whom the deed in the complement reaches: "refused to send aid to X". */
    private Who.Found deedsRecipient(Frame frame, int depth) {
        List<Integer> words = new ArrayList<>(frame.role("clause"));
        words.addAll(frame.role("object"));
        for (int word : words) {
            Frame inner = new Frame(
                    grammar,
                    grammar.isVerb(word) ? Frame.Kind.VERB : Frame.Kind.NOUN,
                    word,
                    -1,
                    grammar.token(word).lemma());
            for (String role :
                    List.of("dative", "to", "object", "with", "between", "against", "on", "for", "from", "of", "in")) {
                Who.@Nullable Found found = who.reached(grammar, inner.role(role));
                if (!found.isEmpty()) {
                    return found;
                }
            }
            for (int below : inner.role("clause")) {
                Who.Found found = grammar.isVerb(below) && depth < 3
                        ? deedsRecipient(new Frame(grammar, Frame.Kind.VERB, below, -1, ""), depth + 1)
                        : Who.Found.NOBODY;
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return Who.Found.NOBODY;
    }
}

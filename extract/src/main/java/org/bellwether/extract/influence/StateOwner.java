package org.bellwether.extract.influence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bellwether.extract.actor.ActorMention;
import org.bellwether.extract.actor.Cast;
import org.bellwether.extract.event.Grammar;
import org.bellwether.extract.influence.Concepts.Owner;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.language.AnnotatedText;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.jspecify.annotations.Nullable;

/** Tells whose a state is: who does or has it, or to whom it is done, as the concept asks. */
final class StateOwner {
    private static final Set<String> OWNING = Set.of("of", "by", "in", "between", "within");

    /** As above, for what somebody takes part in: "a role in Norway's war" is not Norway's. */
    private static final Set<String> JOINING = Set.of("of", "by", "between", "within");

    /** As above, for what somebody gives: "aid from Norway". */
    private static final Set<String> GIVING = Set.of("of", "by", "in", "between", "within", "from");

    /** Concepts of what comes from somebody. */
    private static final Set<String> GIVEN =
            Set.of("support", "energy supplies", "trade", "arms", "threat", "pressure");

    private static final Set<String> SHARED = Set.of("cooperation", "involvement");

    private static final Set<String> TARGETING = Set.of("on", "against", "for", "to", "over", "with");

    /** Behind these stands to whom something is done. */
    private static final Set<String> UNDERGOING =
            Set.of("on", "against", "for", "to", "toward", "towards", "over", "in");

    /** Verbs whose subject undergoes their object: "faces sanctions". */
    private static final Set<String> SUFFERING = Set.of("face", "suffer", "undergo", "endure", "confront", "withstand");

    /** Verbs whose subject undergoes what it is under: "is under pressure". */
    private static final Set<String> BEING = Set.of("be", "remain", "come", "stay", "live");

    /** Verbs whose subject has what they take: "takes positions", "built ties". */
    private static final Set<String> HAVING =
            Set.of("have", "take", "build", "hold", "adopt", "pursue", "show", "develop", "seek");

    private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those");

    /** So many sentences back something may stand to which "these sanctions" point. */
    private static final int BACK = 12;

    private final AnnotatedText text;
    private final Cast cast;
    private final Concepts concepts;
    private final StatePlace places;

    StateOwner(AnnotatedText text, Cast cast, List<PlaceMention> named, Concepts concepts) {
        this.text = text;
        this.cast = cast;
        this.concepts = concepts;
        this.places = new StatePlace(text, cast, named, concepts);
    }

    /**
     * The owner, or null.
     *
     * @param bearing the word that tells of what the state is
     * @param head of the side
     * @param concept of the state, or null
     */
    @Nullable
    ActorId of(Grammar grammar, Side side, Token bearing, Token head, @Nullable String concept) {
        Owner owner = concepts.owner(concept);
        List<Integer> asked = upTo(grammar, bearing, head);
        ActorId found =
                owner == Owner.UNDERGOER ? undergoer(grammar, asked) : doer(grammar, side, bearing, asked, concept);
        if (found == null && owner == Owner.HOLDER && concept != null) {
            found = target(grammar, asked, TARGETING);
        }
        if (found == null && owner == Owner.HOLDER && bearing.relation().equals("dobj")) {
            found = firstMentioned(grammar, grammar.children(bearing.head(), "dative"));
        }
        if (found == null && owner == Owner.LEANING) {
            found = toldOf(grammar, bearing);
        }
        if (found == null && concept != null) {
            found = pointedTo(grammar, bearing, concept);
        }
        return found != null || owner == Owner.UNDERGOER ? found : havingIt(grammar, bearing);
    }

    /** "support for the reform", "resist the plan": towards something that is nobody, so that it is not support at large. */
    boolean isTowardsOther(Grammar grammar, Token bearing, @Nullable String concept) {
        Set<String> prepositions = concepts.towards(concept);
        if (prepositions.isEmpty() || prepositions.contains("in")) {
            return false;
        }
        List<Integer> objects = new ArrayList<>();
        if (grammar.isVerb(bearing.index())) {
            objects.addAll(grammar.children(bearing.index(), "dobj"));
        }
        for (int prep : grammar.children(bearing.index(), "prep")) {
            if (prepositions.contains(grammar.form(prep)) && !grammar.form(prep).equals("of")) {
                objects.addAll(grammar.children(prep, "pobj"));
            }
        }
        return objects.stream()
                .anyMatch(o -> Set.of("NN", "NNS").contains(grammar.token(o).tag())
                        && mentioned(grammar, o) == null
                        && grammar.sentence().nameAt(o).isEmpty());
    }

    /** Whether a state does this to a state, or to nobody named. */
    boolean isBetweenStates(Grammar grammar, Token bearing, @Nullable ActorId owner, @Nullable ActorId towards) {
        boolean onOther = towards == null
                && grammar.children(bearing.index(), "prep").stream()
                        .anyMatch(p -> Set.of("on", "against").contains(grammar.form(p)));
        return places.isState(owner) && !onOther && (towards == null || places.isState(towards));
    }

    /** "Norway takes positions that help": whose they are where nobody else is named. */
    private @Nullable ActorId havingIt(Grammar grammar, Token bearing) {
        int verb = bearing.head();
        boolean had = bearing.tag().startsWith("NN")
                && bearing.relation().equals("dobj")
                && verb >= 0
                && HAVING.contains(grammar.token(verb).lemma())
                && grammar.children(bearing.index(), "poss").isEmpty()
                && grammar.children(bearing.index(), "det").stream().noneMatch(d -> POINTING.contains(grammar.form(d)));
        return had ? subject(grammar, verb) : null;
    }

    /**
     * Towards whom the state is, or null: whom the concept's prepositions name, or whom a verb is done to.
     *
     * @param owner whose it is: nobody's state is towards himself
     */
    @Nullable
    ActorId towards(Grammar grammar, Side side, Token bearing, @Nullable String concept, @Nullable ActorId owner) {
        Set<String> prepositions = concepts.towards(concept);
        if (prepositions.isEmpty() || concept == null) {
            return null;
        }
        if (prepositions.contains("in")) {
            return places.of(grammar, side, bearing, concept, prepositions, owner);
        }
        ActorId partner = partner(grammar, bearing, owner);
        if (partner != null) {
            return partner;
        }
        List<Integer> asked = new ArrayList<>(List.of(bearing.index()));
        asked.addAll(grammar.children(bearing.index(), "advmod"));
        if (bearing.head() >= 0 && Set.of("dobj", "acomp", "advmod", "attr").contains(bearing.relation())) {
            asked.add(bearing.head());
        }
        for (int at : asked) {
            ActorId found = behind(grammar, at, prepositions);
            if (found != null && !found.equals(owner)) {
                return found;
            }
        }
        if (grammar.isVerb(bearing.index())) {
            for (int object : grammar.object(bearing.index())) {
                ActorId found = mentionedOrPossessor(grammar, object);
                if (found != null && !found.equals(owner)) {
                    return found;
                }
            }
        }
        return null;
    }

    /** "ties between Norway and Iceland": the one whose they are not taken to be. */
    private @Nullable ActorId partner(Grammar grammar, Token bearing, @Nullable ActorId owner) {
        for (int between : grammar.children(bearing.index(), "prep")) {
            if (grammar.form(between).equals("between")) {
                for (int one : grammar.children(between, "pobj")) {
                    for (int other : grammar.children(one, "conj")) {
                        ActorId found = mentioned(grammar, other);
                        return found == null || found.equals(owner) ? mentioned(grammar, one) : found;
                    }
                }
            }
        }
        return null;
    }

    /** The words from the one that tells to the side's head. */
    private static List<Integer> upTo(Grammar grammar, Token bearing, Token head) {
        List<Integer> asked = new ArrayList<>(List.of(bearing.index()));
        for (int at = bearing.head(), steps = 0;
                at >= 0 && steps < 12 && bearing.index() != head.index();
                at = grammar.token(at).head(), steps++) {
            asked.add(at);
            if (at == head.index()) {
                break;
            }
        }
        return asked;
    }

    private @Nullable ActorId doer(
            Grammar grammar, Side side, Token bearing, List<Integer> asked, @Nullable String concept) {
        if (side.owner() >= 0) {
            ActorId owner = mentioned(grammar, side.owner());
            if (owner != null) {
                return owner;
            }
        }
        ActorId giver = askedFor(grammar, bearing);
        if (giver != null) {
            return giver;
        }
        ActorId ruler = ruler(grammar, bearing, concept);
        if (ruler != null) {
            return ruler;
        }
        String of = String.valueOf(concept);
        Set<String> owning = GIVEN.contains(of) ? GIVING : SHARED.contains(of) ? JOINING : OWNING;
        for (int at : asked) {
            ActorId owner = grammar.isVerb(at)
                    ? subject(grammar, at)
                    : concept == null ? ownerByName(grammar, at) : owner(grammar, at, owning);
            if (owner == null && !grammar.isVerb(at)) {
                owner = grammar.children(at, "nsubj").isEmpty()
                        ? mentioned(grammar, at)
                        : firstMentioned(grammar, grammar.children(at, "nsubj"));
            }
            if (owner == null && grammar.token(at).relation().equals("pcomp")) {
                owner = blamed(grammar, at);
            }
            if (owner != null) {
                return places.landOf(grammar, grammar.token(at), concept, owner);
            }
        }
        return side.owner() >= 0 ? owner(grammar, side.owner(), OWNING) : null;
    }

    /** "the mayor's government remains stable": what is said of a government is its head's where he is named. */
    private @Nullable ActorId ruler(Grammar grammar, Token bearing, @Nullable String concept) {
        boolean said = "hold on power".equals(concept)
                && Set.of("acomp", "oprd").contains(bearing.relation())
                && bearing.head() >= 0;
        for (int subject : said ? grammar.children(bearing.head(), "nsubj") : List.<Integer>of()) {
            ActorId owner = firstMentioned(grammar, grammar.children(subject, "poss"));
            if (owner != null) {
                return owner;
            }
        }
        return null;
    }

    /** "blamed Norway for selling arms": who is blamed. */
    private @Nullable ActorId blamed(Grammar grammar, int deed) {
        int prep = grammar.token(deed).head();
        int verb = prep < 0 ? -1 : grammar.token(prep).head();
        if (verb < 0 || !grammar.isVerb(verb) || !grammar.form(prep).equals("for")) {
            return null;
        }
        return grammar.isPassive(verb)
                ? firstMentioned(grammar, grammar.children(verb, "nsubjpass"))
                : firstMentioned(grammar, grammar.children(verb, "dobj"));
    }

    /** As {@link #owner}, for words of no known concept: of what is in another's hands ("the diversion of a Norwegian ship") they tell nothing. */
    private @Nullable ActorId ownerByName(Grammar grammar, int noun) {
        ActorId possessor = possessor(grammar, noun);
        if (possessor != null) {
            return possessor;
        }
        for (int prep : grammar.children(noun, "prep")) {
            if (OWNING.contains(grammar.form(prep))) {
                ActorId actor = firstMentioned(grammar, grammar.children(prep, "pobj"));
                if (actor != null) {
                    return actor;
                }
            }
        }
        return null;
    }

    /** "turned to Norway for help", "asked Norway for help": Norway's. */
    private @Nullable ActorId askedFor(Grammar grammar, Token bearing) {
        int prep = bearing.head();
        if (prep < 0
                || !bearing.relation().equals("pobj")
                || !grammar.form(prep).equals("for")) {
            return null;
        }
        int verb = grammar.token(prep).head();
        if (!grammar.isVerb(verb)
                || !Set.of("turn", "ask", "appeal", "look", "beg", "plead")
                        .contains(grammar.token(verb).lemma())) {
            return null;
        }
        for (int to : grammar.children(verb, "prep", "dative")) {
            if (grammar.form(to).equals("to")) {
                return firstMentioned(grammar, grammar.children(to, "pobj"));
            }
        }
        return firstMentioned(grammar, grammar.children(verb, "dobj"));
    }

    private @Nullable ActorId firstMentioned(Grammar grammar, List<Integer> words) {
        for (int word : words) {
            ActorId actor = mentioned(grammar, word);
            if (actor != null) {
                return actor;
            }
        }
        return null;
    }

    private @Nullable ActorId undergoer(Grammar grammar, List<Integer> asked) {
        int bearing = asked.getFirst();
        if (grammar.isVerb(bearing)) {
            for (int object : grammar.object(bearing)) {
                ActorId actor = mentioned(grammar, object);
                if (actor == null) {
                    actor = owner(grammar, object, OWNING);
                }
                if (actor != null) {
                    return actor;
                }
            }
            return null;
        }
        ActorId target = target(grammar, asked, UNDERGOING);
        if (target != null) {
            return target;
        }
        ActorId aimedAt = aimedAt(grammar, bearing);
        if (aimedAt != null) {
            return aimedAt;
        }
        // what governs the side itself: "imposed sanctions on Norway", "Norway was under sanctions"
        int verb = grammar.token(bearing).head();
        for (int steps = 0; verb >= 0 && !grammar.isVerb(verb) && steps < 3; steps++) {
            verb = grammar.token(verb).head();
        }
        if (!grammar.isVerb(verb)) {
            return null;
        }
        // "put three men on its blacklist": what stands behind "on" is the state itself
        boolean object = grammar.token(bearing).head() == verb;
        ActorId on = object ? behind(grammar, verb, Set.of("on", "against", "over")) : null;
        if (on != null) {
            return on;
        }
        String lemma = grammar.token(verb).lemma();
        boolean under = BEING.contains(lemma)
                && grammar.form(grammar.token(bearing).head()).equals("under");
        return (under || SUFFERING.contains(lemma)) && !grammar.isPassive(verb) ? subject(grammar, verb) : null;
    }

    /** "announced sanctions to target Norwegian banks": at whom they are aimed. */
    private @Nullable ActorId aimedAt(Grammar grammar, int bearing) {
        int verb = grammar.token(bearing).head();
        if (verb < 0 || !grammar.token(bearing).relation().equals("dobj")) {
            return null;
        }
        List<Integer> aims = new ArrayList<>(grammar.children(verb, "advcl"));
        List.copyOf(aims).forEach(a -> aims.addAll(grammar.children(a, "conj")));
        for (int aim : aims) {
            if (Set.of("target", "punish", "hit", "pressure")
                    .contains(grammar.token(aim).lemma())) {
                for (int object : grammar.children(aim, "dobj")) {
                    ActorId actor = mentionedOrPossessor(grammar, object);
                    if (actor != null) {
                        return actor;
                    }
                }
            }
        }
        return null;
    }

    /** To whom the words say it is done: "pressure on Norway", "a challenge to his rule". */
    private @Nullable ActorId target(Grammar grammar, List<Integer> asked, Set<String> prepositions) {
        for (int at : asked) {
            if (!grammar.isVerb(at)) {
                ActorId actor = behind(grammar, at, prepositions);
                if (actor != null) {
                    return actor;
                }
            }
        }
        return null;
    }

    private @Nullable ActorId behind(Grammar grammar, int word, Set<String> prepositions) {
        for (int prep : grammar.children(word, "prep")) {
            if (prepositions.contains(grammar.form(prep))) {
                for (int object : grammar.children(prep, "pobj")) {
                    ActorId actor = mentionedOrPossessor(grammar, object);
                    if (actor != null) {
                        return actor;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable ActorId mentionedOrPossessor(Grammar grammar, int word) {
        ActorId actor = mentioned(grammar, word);
        return actor != null ? actor : ofPossessor(grammar, word);
    }

    private @Nullable ActorId subject(Grammar grammar, int verb) {
        for (int subject : grammar.subject(verb)) {
            ActorId actor = mentioned(grammar, subject);
            if (actor == null && !grammar.isVerb(subject)) {
                actor = owner(grammar, subject, OWNING);
            }
            if (actor != null) {
                return actor;
            }
        }
        if (grammar.isPassive(verb)) {
            for (int undergoing : grammar.object(verb)) {
                ActorId actor = mentioned(grammar, undergoing);
                if (actor != null) {
                    return actor;
                }
            }
        }
        return null;
    }

    private @Nullable ActorId owner(Grammar grammar, int noun, Set<String> prepositions) {
        ActorId possessor = possessor(grammar, noun);
        if (possessor != null) {
            return possessor;
        }
        ActorId part = partOf(grammar, noun);
        return part != null ? part : behind(grammar, noun, prepositions);
    }

    private @Nullable ActorId possessor(Grammar grammar, int noun) {
        for (int owner : grammar.children(noun, "poss")) {
            ActorId actor = mentioned(grammar, owner);
            if (actor == null && grammar.token(owner).tag().equals("PRP$")) {
                actor = meant(grammar, owner);
            }
            if (actor != null) {
                return actor;
            }
        }
        for (int modifier : grammar.children(noun, "nmod", "amod", "compound")) {
            ActorId actor = named(grammar, modifier);
            if (actor != null) {
                return actor;
            }
        }
        return null;
    }

    /** "dependence on Norway's part" is Norway's, wherever the parser hangs it. */
    private @Nullable ActorId partOf(Grammar grammar, int noun) {
        for (Token token : grammar.sentence().tokens()) {
            boolean on = token.lemma().equals("part")
                    && token.relation().equals("pobj")
                    && grammar.form(token.head()).equals("on")
                    && token.index() > noun
                    && concepts.owner(concepts.of(grammar.token(noun)).orElse(null)) == Owner.LEANING;
            ActorId owner = on ? ofPossessor(grammar, token.index()) : null;
            if (owner != null) {
                return owner;
            }
        }
        int holder = noun;
        for (int steps = 0; holder >= 0 && steps < 5; steps++) {
            for (int prep : grammar.children(holder, "prep")) {
                List<Integer> parts = grammar.form(prep).equals("on") ? grammar.children(prep, "pobj") : List.of();
                for (int part : parts) {
                    if (grammar.token(part).lemma().equals("part")) {
                        return ofPossessor(grammar, part);
                    }
                }
            }
            if (grammar.isVerb(holder)) {
                break;
            }
            holder = grammar.token(holder).head();
        }
        return null;
    }

    /** Whom "its", "his" or "their" mean that the cast leaves open: whom the sentence tells of before, where he agrees. */
    private @Nullable ActorId meant(Grammar grammar, int possessive) {
        boolean person = Set.of("his", "her").contains(grammar.form(possessive));
        if (!person && !grammar.form(possessive).equals("its")) {
            return null;
        }
        ActorId found = null;
        for (Token token : grammar.sentence().tokens()) {
            if (token.index() >= possessive) {
                break;
            }
            boolean told = token.relation().startsWith("nsubj");
            ActorId actor = told ? mentioned(grammar, token.index()) : null;
            if (told && actor == null && !grammar.isVerb(token.index())) {
                actor = owner(grammar, token.index(), Set.of("of"));
            }
            if (actor != null && isPerson(actor) == person) {
                found = actor;
            }
        }
        return found;
    }

    /** Whom the sentence is about: "Although the mayor won, the price was dependence on Norway". */
    private @Nullable ActorId toldOf(Grammar grammar, Token bearing) {
        boolean onOther = grammar.children(bearing.index(), "prep").stream()
                .anyMatch(p -> Set.of("on", "upon", "from", "with", "to").contains(grammar.form(p)));
        boolean possessed = !grammar.children(bearing.index(), "poss").isEmpty();
        if (!onOther || possessed) {
            return null;
        }
        for (Token token : grammar.sentence().tokens()) {
            if (token.index() < bearing.index() && token.relation().startsWith("nsubj")) {
                ActorId actor = mentioned(grammar, token.index());
                if (actor != null) {
                    return actor;
                }
            }
        }
        return null;
    }

    /** "the sanctions", "this dependence": whose the last one told of was. */
    private @Nullable ActorId pointedTo(Grammar grammar, Token bearing, String concept) {
        boolean points =
                grammar.children(bearing.index(), "det").stream().anyMatch(d -> POINTING.contains(grammar.form(d)))
                        || isFurther(grammar, bearing, concept);
        boolean the = grammar.children(bearing.index(), "det").stream()
                .anyMatch(d -> grammar.form(d).equals("the"));
        boolean further = !isFurther(grammar, bearing, concept)
                && !grammar.children(bearing.index(), "poss", "nmod", "amod", "compound", "prep", "acl")
                        .isEmpty();
        if (!points || (the && (concepts.owner(concept) != Owner.UNDERGOER || further))) {
            return null;
        }
        int here = grammar.sentence().index();
        for (int index = here; index >= Math.max(0, here - (the ? BACK : 2)); index--) {
            Sentence sentence = text.sentences().get(index);
            Grammar other = new Grammar(sentence);
            for (int at = sentence.tokens().size() - 1; at >= 0; at--) {
                Token token = sentence.token(at);
                boolean before = index < here || at < bearing.index();
                if (before
                        && token.tag().startsWith("NN")
                        && concepts.of(token).filter(concept::equals).isPresent()) {
                    ActorId owner = ownOf(other, token, concept);
                    if (owner != null) {
                        return owner;
                    }
                }
                ActorId doer = before ? doneBefore(other, token, bearing, concept) : null;
                if (doer != null) {
                    return doer;
                }
            }
        }
        return null;
    }

    /** "The council jailed two miners. These arrests ...": who did it. */
    private @Nullable ActorId doneBefore(Grammar other, Token verb, Token bearing, String concept) {
        boolean done = verb.isVerb()
                && bearing.tag().startsWith("NN")
                && concepts.owner(concept) == Owner.DOER
                && concepts.of(verb).filter(concept::equals).isPresent()
                && !other.isPassive(verb.index());
        return done ? subject(other, verb.index()) : null;
    }

    /** "more sanctions", "new pressure": on whom there were some before. */
    private boolean isFurther(Grammar grammar, Token bearing, String concept) {
        return concepts.owner(concept) == Owner.UNDERGOER
                && grammar.children(bearing.index(), "nmod", "amod", "det").stream()
                        .anyMatch(m -> Set.of("more", "further", "additional", "new", "own", "fresh", "tougher")
                                .contains(grammar.form(m)));
    }

    /** The owner that the words around a noun name. */
    private @Nullable ActorId ownOf(Grammar grammar, Token noun, String concept) {
        if (concepts.owner(concept) == Owner.UNDERGOER) {
            return undergoer(grammar, List.of(noun.index()));
        }
        ActorId owner = owner(grammar, noun.index(), OWNING);
        return owner == null ? subjectOver(grammar, noun) : owner;
    }

    private @Nullable ActorId subjectOver(Grammar grammar, Token noun) {
        int verb = noun.head();
        return noun.relation().equals("dobj")
                        && grammar.isVerb(verb)
                        && grammar.token(verb).lemma().equals("have")
                ? subject(grammar, verb)
                : null;
    }

    private @Nullable ActorId ofPossessor(Grammar grammar, int noun) {
        for (int owner : grammar.children(noun, "poss", "nmod", "amod", "compound")) {
            ActorId actor = mentioned(grammar, owner);
            if (actor != null) {
                return actor;
            }
        }
        return null;
    }

    /** Whom a modifier names: "Norwegian", "Oslo"; not "public". */
    private @Nullable ActorId named(Grammar grammar, int at) {
        return cast.headedBy(grammar.sentence().index(), at)
                .filter(m -> m.kind() != Mention.Kind.NOMINAL)
                .map(ActorMention::actor)
                .filter(a -> !a.isUnnamed() && !a.value().startsWith("t."))
                .orElse(null);
    }

    private @Nullable ActorId mentioned(Grammar grammar, int at) {
        return cast.headedBy(grammar.sentence().index(), at)
                .map(ActorMention::actor)
                .filter(a -> !a.isUnnamed() && !a.value().startsWith("t."))
                .orElse(null);
    }

    private boolean isPerson(ActorId id) {
        return cast.actor(id).filter(a -> a.kind() == ActorKind.PERSON).isPresent();
    }
}

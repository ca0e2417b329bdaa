package org.bellwether.extract.influence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.event.Grammar;
import org.bellwether.extract.influence.Form.Kind;
import org.bellwether.language.Token;
import org.bellwether.model.Influence.Sign;

/** Finds the causal forms of one sentence and what fills their places. */
final class LinkFinder {
    private static final Set<String> COPULAS =
            Set.of("be", "become", "remain", "represent", "constitute", "prove", "seem", "appear", "mean");

    /** Verbs that only carry a causal noun: "poses a threat to", "had an effect on". */
    private static final Set<String> CARRIERS = Set.of(
            "be",
            "become",
            "remain",
            "represent",
            "constitute",
            "pose",
            "present",
            "have",
            "exert",
            "mark",
            "make",
            "produce",
            "mean",
            "prove");

    /** Subjects of an infinitive or a participle that say what somebody does, not what drives it. */
    private static final Set<String> ADVERBIAL = Set.of("advcl");

    private static final Set<String> TELLING =
            Set.of("on", "over", "for", "between", "against", "toward", "towards", "in", "about", "among");

    /** Nouns of the prepositions for what a deed answers. */
    private static final Set<String> ANSWERS =
            Set.of("protest", "retaliation", "revenge", "response", "reaction", "punishment", "exchange", "return");

    private final FormLexicon lexicon;
    private final Grammar grammar;
    private final Sides sides;
    private final Pointers pointers;
    private final Purposes purposes;
    private final List<Link> found = new ArrayList<>();

    /** Prepositions behind which the form that is looked for has its sides: "blamed the drought | for the famine". */
    private Set<String> taken = Set.of();

    LinkFinder(FormLexicon lexicon, Grammar grammar, Pointers pointers) {
        this.lexicon = lexicon;
        this.grammar = grammar;
        this.sides = new Sides(grammar);
        this.pointers = pointers;
        this.purposes = new Purposes(grammar, sides, pointers);
    }

    /** The causal statements, in the order of the words that make them. */
    List<Link> find() {
        for (Token token : grammar.sentence().tokens()) {
            int at = token.index();
            if (token.isVerb() && !token.relation().startsWith("aux")) {
                for (Form form : Lemmas.of(token).stream()
                        .flatMap(l -> lexicon.of(Kind.VERB, l).stream())
                        .toList()) {
                    if (verb(form, at)) {
                        break;
                    }
                }
            } else if (token.tag().startsWith("NN")) {
                for (Form form : lexicon.of(Kind.NOUN, token.lemma())) {
                    if (noun(form, at)) {
                        break;
                    }
                }
            } else if (token.tag().startsWith("JJ") || token.tag().equals("VBN")) {
                lexicon.of(Kind.ADJECTIVE, token.lemma()).forEach(f -> adjective(f, at));
            }
            connective(at);
        }
        for (Token token : grammar.sentence().tokens()) {
            if (token.isVerb()) {
                lexicon.of(Kind.PURPOSE, "to").forEach(f -> purpose(f, token.index()));
            }
        }
        return found.stream().filter(l -> !isToldWithin(l)).toList();
    }

    /** "will help ease the shortage": the easing tells it, and more exactly. */
    private boolean isToldWithin(Link link) {
        return grammar.isVerb(link.effect().head())
                && found.stream()
                        .anyMatch(l -> !l.equals(link)
                                && l.cue() == link.effect().head()
                                && (link.form().kind() == Kind.PURPOSE
                                        ? l.cause().overlaps(link.cause())
                                        : l.cause().range().equals(link.cause().range()))
                                && l.effect().overlaps(link.effect()));
    }

    /** "imposed a curfew to prevent riots": the deed is for what the infinitive tells. */
    private void purpose(Form form, int infinitive) {
        purposes.deed(infinitive)
                .ifPresent(deed -> sides.of(infinitive, Set.of())
                        .map(aim -> aim.ownedBy(purposes.wanting(infinitive)))
                        .ifPresent(aim -> add(form, infinitive, standing(infinitive), deed, aim)));
    }

    /** The verb whose standing is that of a purpose: that of the deed. */
    private int standing(int infinitive) {
        int head = grammar.token(infinitive).head();
        return grammar.isVerb(head) ? head : infinitive;
    }

    // --- verbs ---

    private boolean verb(Form form, int verb) {
        int carried = verb;
        for (int i = 1; i < form.words().size(); i++) {
            String word = form.words().get(i);
            int from = carried;
            Optional<Integer> next = grammar.children(from).stream()
                    .filter(c -> c.index() > verb)
                    .filter(c -> c.lemma().equals(word)
                            && !(isParticleOnly(word)
                                    && from == verb
                                    && c.index() != verb + 1
                                    && !c.relation().equals("prt"))
                            && Set.of("prt", "dobj", "advmod", "prep", "oprd", "acomp", "pobj", "attr")
                                    .contains(c.relation()))
                    .map(Token::index)
                    .findFirst();
            if (next.isEmpty() && grammar.isPassive(verb)) {
                next = grammar.children(verb, "nsubjpass").stream()
                        .filter(s -> grammar.token(s).lemma().equals(word))
                        .findFirst();
            }
            if (next.isEmpty()) {
                return false;
            }
            carried = next.get();
        }
        int noun = carried;
        boolean otherParticle = form.needs() != Form.Need.ANYTHING
                && form.words().size() == 1
                && grammar.children(verb, "prt").stream()
                        .anyMatch(p -> !grammar.form(p).equals("down")
                                && !(form.words().equals(List.of("drive"))
                                        && grammar.form(p).equals("up")));
        if (otherParticle || (form.effect().contains("object-clause") && isOwnContent(verb))) {
            // "bring up a subject" is no bringing
            return false;
        }
        taken = Stream.concat(form.cause().stream(), form.effect().stream())
                .filter(p -> p.startsWith("p:"))
                .map(p -> p.substring(2))
                .collect(Collectors.toSet());
        Set<Integer> itself = Set.of(verb);
        Optional<Side> effect = slot(form.effect(), verb, noun, itself);
        if (effect.isEmpty()
                || (form.needs() == Form.Need.CONCEPT
                        && (isBrought(verb, effect.get()) || isHit(verb, effect.get())))) {
            return false;
        }
        Set<Integer> excluded = new HashSet<>(Set.of(verb));
        Optional<Side> cause =
                form.cause().contains("deed") ? deed(verb, effect.get()) : slot(form.cause(), verb, noun, excluded);
        if (cause.isEmpty()) {
            return false;
        }
        return add(form, verb, verb, cause.get(), effect.get());
    }

    /** "the decision to make helmets compulsory": what is decided, which the decision does not bring about by itself. */
    private boolean isOwnContent(int verb) {
        Token token = grammar.token(verb);
        return token.relation().equals("acl")
                && token.head() >= 0
                && grammar.isInfinitive(verb)
                && pointers.isToldByInfinitive(grammar, token.head());
    }

    /** "the missiles destroyed two tanks": a thing is hit, nothing is driven. */
    private boolean isHit(int verb, Side effect) {
        return Set.of("destroy", "damage").contains(grammar.token(verb).lemma())
                && !grammar.isVerb(effect.head())
                && pointers.isArmed(grammar, effect.head());
    }

    /** "brought soldiers to the port": somebody is moved, nothing grows. */
    private boolean isBrought(int verb, Side effect) {
        return Set.of("bring", "drive", "raise", "push", "put", "advance")
                        .contains(grammar.token(verb).lemma())
                && !grammar.isVerb(effect.head())
                && pointers.isArmed(grammar, effect.head());
    }

    /** "brought on a crisis"; not "brought a letter on Monday". */
    private static boolean isParticleOnly(String word) {
        return Set.of("on", "off", "up", "down", "out", "back").contains(word);
    }

    /** "Rovia helped | the mayor win", ", pressed by Rovia,": what somebody does is the cause, told by the verb and its doer. */
    private Optional<Side> deed(int verb, Side effect) {
        if (!grammar.children(verb, "neg").isEmpty()
                || grammar.token(verb).relation().equals("pcomp")) {
            return Optional.empty();
        }
        int doer = grammar.subject(verb).stream()
                .filter(s -> pointers.isBareActor(grammar, s))
                .findFirst()
                .orElse(-1);
        if (doer < 0
                || (grammar.isInfinitive(verb)
                        && !grammar.token(doer).relation().startsWith("nsubj"))) {
            return Optional.empty();
        }
        int from = Math.min(verb, sides.first(doer));
        int to = effect.range().first() > verb ? effect.range().first() - 1 : Math.max(verb, sides.last(verb));
        while (to > verb && Set.of("TO", ",", "IN").contains(grammar.token(to).tag())) {
            to--;
        }
        boolean near = doer < verb
                ? verb - sides.last(doer) <= 5
                : grammar.token(verb).relation().equals("acl");
        return near && to - from < 15
                ? Optional.of(new Side(new TokenRange(grammar.sentence().index(), from, to + 1), verb, doer))
                : Optional.empty();
    }

    private boolean add(Form form, int cue, int stands, Side cause, Side effect) {
        boolean twice = found.stream()
                .anyMatch(l -> l.sign() == form.sign()
                        && l.cause().overlaps(cause)
                        && l.effect().overlaps(effect));
        if (cause.overlaps(effect) || twice) {
            return false;
        }
        found.add(new Link(form, cue, stands, cause, effect, form.sign()));
        return true;
    }

    private Optional<Side> slot(List<String> slots, int verb, int noun, Set<Integer> excluded) {
        for (String slot : slots) {
            Optional<Side> side = slot(slot, verb, noun, excluded);
            if (side.isPresent()) {
                return side;
            }
        }
        return Optional.empty();
    }

    private Optional<Side> slot(String slot, int verb, int noun, Set<Integer> excluded) {
        return switch (slot) {
            case "subject" -> subject(verb, excluded);
            case "object" ->
                noun != verb && grammar.token(noun).relation().equals("dobj")
                        ? Optional.empty()
                        : object(verb, excluded);
            case "clause" -> complement(verb, excluded);
            case "object-clause" -> objectClause(verb, excluded);
            case "object-from" -> objectFrom(verb, excluded);
            case "main" -> commentedOn(verb);
            case "said" -> sides.of(verb, governed(verb));
            case "done" -> done(verb);
            case "rest" -> rest(verb);
            case "undergoer" -> grammar.isPassive(verb) ? object(verb, excluded) : Optional.empty();
            case "itself" ->
                noun == verb ? Optional.empty() : sides.of(noun, excluded).map(s -> withReceiver(s, verb));
            case "infinitive" ->
                infinitive(noun)
                        .map(s -> s.owner() < 0 ? s.ownedBy(receiver(verb)) : s)
                        .or(() -> complement(verb, excluded))
                        .or(() -> purpose(verb));
            default -> after(slot.substring(2), verb, noun, excluded);
        };
    }

    private Optional<Side> subject(int verb, Set<Integer> excluded) {
        if (isOfMotive(verb)) {
            return Optional.empty();
        }
        int use = Use.torn(grammar, verb);
        if (use >= 0) {
            return used(use, verb);
        }
        List<Integer> clauses = grammar.children(verb, "csubj");
        if (!clauses.isEmpty()) {
            int doing = clauses.getFirst();
            boolean so = grammar.token(doing).lemma().equals("do")
                    && grammar.children(doing, "advmod").stream()
                            .anyMatch(a -> grammar.form(a).equals("so"));
            return so ? doneSo(doing) : between(doing, verb);
        }
        // "Making X a combatant could ...": the clause that the parser takes for the subject's own verb
        for (int own : grammar.children(verb, "nsubj", "nsubjpass")) {
            if (grammar.isVerb(own) && grammar.token(own).tag().equals("VBG")) {
                return between(own, verb);
            }
        }
        if (isLooseParticiple(verb)) {
            if (grammar.isPassive(verb)) {
                return agent(verb, excluded);
            }
            return mainClause(verb);
        }
        Optional<Side> part = partIn(verb);
        if (part.isPresent()) {
            return part;
        }
        List<Integer> heads = grammar.subject(verb);
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        boolean relative = grammar.children(verb, "nsubj").stream()
                .anyMatch(
                        s -> grammar.form(s).equals("which") || grammar.form(s).equals("that"));
        int head = heads.getFirst();
        if (pointers.isAimAlone(grammar, head)) {
            return Optional.empty();
        }
        Token token = grammar.token(verb);
        boolean inRelative = relative && token.relation().equals("relcl");
        boolean joined = token.relation().equals("conj")
                && grammar.token(token.head()).relation().equals("relcl");
        if (inRelative || joined) {
            return pointers.antecedent(grammar, sides, head, verb);
        }
        Optional<Side> instrument = pointers.isBareActor(grammar, head) ? instrument(verb, head) : Optional.empty();
        if (instrument.isEmpty() && pointers.isBareActor(grammar, head)) {
            instrument = means(verb, head);
        }
        if (instrument.isEmpty() && isAim(verb, head)) {
            instrument = purposes.deed(verb);
        }
        if (instrument.isPresent()) {
            return instrument;
        }
        return pointers.resolved(grammar, sides, head, verb, excluded);
    }

    /** "set gangs loose to stop the aid": not whoever does it drives, but what he does. */
    private boolean isAim(int verb, int doer) {
        int deed = grammar.token(verb).head();
        return grammar.token(verb).relation().equals("advcl")
                && grammar.isInfinitive(verb)
                && (pointers.isBareActor(grammar, doer)
                        || isOfAnother(deed, doer)
                        || grammar.children(deed, "dobj").stream().anyMatch(o -> o > deed && o < verb));
    }

    /** "As a crowd gathered to help, a blast ...": the verb has a subject of its own. */
    private boolean isOfAnother(int verb, int doer) {
        List<Integer> own = grammar.children(verb, "nsubj", "nsubjpass");
        return !own.isEmpty() && !grammar.subject(verb).contains(doer);
    }

    /** "refuses to open the port, as doing so would ...": the infinitive before. */
    private Optional<Side> doneSo(int doing) {
        for (int at = doing - 1; at >= 0; at--) {
            if (grammar.isVerb(at) && grammar.isInfinitive(at)) {
                Set<Integer> aside = new HashSet<>();
                for (int over = doing; over > at; over = grammar.token(over).head()) {
                    aside.add(over);
                }
                grammar.children(at, "dobj").forEach(aside::remove);
                return sides.of(at, aside).filter(s -> s.range().end() <= doing);
            }
        }
        return Optional.empty();
    }

    /** "shows a determination to keep the port": tells why, not what comes of it. */
    private boolean isOfMotive(int verb) {
        Token token = grammar.token(verb);
        int noun = token.head();
        return token.relation().equals("acl")
                && grammar.isInfinitive(verb)
                && noun >= 0
                && grammar.token(noun).relation().equals("dobj")
                && Set.of("show", "reflect", "demonstrate", "reveal", "express")
                        .contains(grammar.token(grammar.token(noun).head()).lemma());
    }

    /** "used a mix of fear, cheap bread and a loyal army to keep order": all that is used. */
    private Optional<Side> used(int use, int infinitive) {
        int thing = grammar.children(use, "dobj").getFirst();
        int end = grammar.children(infinitive, "aux").getFirst();
        int doer = grammar.subject(use).stream().findFirst().orElse(-1);
        return thing < end
                ? Optional.of(
                        new Side(new TokenRange(grammar.sentence().index(), sides.first(thing), end), thing, doer))
                : Optional.empty();
    }

    /** "the port's role in ending the shortage": the part that something has in what drives. */
    private Optional<Side> partIn(int verb) {
        Token token = grammar.token(verb);
        if (!token.relation().equals("pcomp") || !grammar.form(token.head()).equals("in")) {
            return Optional.empty();
        }
        int in = token.head();
        int noun = grammar.token(in).head();
        return noun >= 0
                        && Set.of("role", "part", "involvement", "hand")
                                .contains(grammar.token(noun).lemma())
                ? sides.of(noun, Set.of(in))
                : Optional.empty();
    }

    /** "imposed sanctions to limit imports", "used the army to keep order": by what somebody wants to drive. */
    private Optional<Side> means(int verb, int doer) {
        Token token = grammar.token(verb);
        if (!grammar.isInfinitive(verb) || token.head() < 0) {
            return Optional.empty();
        }
        if (token.relation().equals("conj")) {
            return means(token.head(), doer);
        }
        List<Integer> things = switch (token.relation()) {
            case "advcl", "xcomp" -> grammar.children(token.head(), "dobj");
            case "acl", "relcl" -> List.of(token.head());
            default -> List.of();
        };
        for (int thing : things) {
            boolean before = thing < verb && !grammar.token(thing).tag().startsWith("PRP");
            if (before && pointers.isOfConcept(grammar, thing)) {
                Set<Integer> without = new HashSet<>(Set.of(verb));
                // "has little power to": what there is little of
                grammar.children(thing).stream()
                        .filter(c -> InfluenceFinder.WEAK.contains(c.lemma()))
                        .forEach(c -> without.add(c.index()));
                return pointers.resolved(grammar, sides, thing, verb, without).map(s -> s.ownedBy(doer));
            }
        }
        return Optional.empty();
    }

    /** The prepositions of a verb, each of which says of something else than what it does. */
    private Set<Integer> governed(int verb) {
        return Set.copyOf(grammar.children(verb, "prep", "agent", "advcl"));
    }

    /** "isolated Rovia": the verb with an object that is somebody. */
    private Optional<Side> done(int verb) {
        List<Integer> objects = grammar.children(verb, "dobj");
        boolean somebody = !objects.isEmpty()
                && (pointers.isBareActor(grammar, objects.getFirst())
                        || Set.of("him", "her", "them", "us").contains(grammar.form(objects.getFirst())));
        if (!somebody) {
            return Optional.empty();
        }
        int last = sides.last(objects.getFirst());
        return last > verb && last - verb < 15
                ? Optional.of(new Side(new TokenRange(grammar.sentence().index(), verb, last + 1), verb, -1))
                : Optional.empty();
    }

    /** "killed twelve miners": the verb with all that follows it. */
    private Optional<Side> rest(int verb) {
        Set<Integer> before = new HashSet<>(grammar.children(verb, "nsubj", "nsubjpass", "aux", "auxpass", "advmod"));
        before.removeIf(c -> c > verb);
        grammar.children(verb, "conj").stream().filter(grammar::isVerb).forEach(before::add);
        boolean same = grammar.token(verb).relation().equals("acl") && grammar.isInfinitive(verb);
        return same || grammar.children(verb, "dobj").isEmpty() ? Optional.empty() : sides.of(verb, before);
    }

    /** "put pressure on the firm to close". */
    private Optional<Side> purpose(int verb) {
        return grammar.children(verb, "advcl").stream()
                .filter(c -> c > verb && grammar.isInfinitive(c))
                .findFirst()
                .flatMap(c -> sides.of(c, Set.of()).map(s -> s.ownedBy(onWhom(verb))));
    }

    /** "put pressure on the firm": who is to act, or −1. */
    private int onWhom(int verb) {
        return Stream.concat(
                        grammar.children(verb).stream(),
                        grammar.children(verb, "dobj").stream().flatMap(o -> grammar.children(o).stream()))
                .filter(c ->
                        c.relation().equals("prep") && grammar.form(c.index()).equals("on"))
                .flatMap(c -> grammar.children(c.index(), "pobj").stream())
                .findFirst()
                .orElse(-1);
    }

    /** "Facing protests, the minister resigned": the clause to which a participle without a subject belongs. */
    private Optional<Side> commentedOn(int participle) {
        Token token = grammar.token(participle);
        if (token.tag().equals("VBN") && token.relation().equals("acl") && isAfterComma(participle)) {
            int noun = token.head();
            int verb = grammar.token(noun).head();
            boolean subject = grammar.token(noun).relation().startsWith("nsubj") && verb > participle;
            return subject ? pointers.clauseOver(grammar, sides, verb, participle) : Optional.empty();
        }
        if (token.tag().equals("VBN") && token.relation().equals("advcl") && participle < token.head()) {
            return pointers.clauseOver(grammar, sides, token.head(), participle);
        }
        boolean loose = token.tag().equals("VBG")
                && (token.relation().equals("advcl")
                        || (token.relation().equals("xcomp") && token.lemma().equals("use")))
                && grammar.isVerb(token.head())
                && grammar.children(participle, "mark", "nsubj", "aux", "auxpass")
                        .isEmpty();
        return loose ? pointers.clauseOver(grammar, sides, token.head(), participle) : Optional.empty();
    }

    private Optional<Side> agent(int verb, Set<Integer> excluded) {
        List<Integer> agents = grammar.subject(verb);
        return agents.isEmpty()
                ? Optional.empty()
                : pointers.resolved(grammar, sides, agents.getFirst(), verb, excluded);
    }

    /** "by hosting drills": what somebody does that drives. */
    private Optional<Side> instrument(int verb, int doer) {
        for (int by : grammar.children(verb, "prep", "agent")) {
            if (grammar.form(by).equals("by") || grammar.form(by).equals("through")) {
                for (int clause : grammar.children(by, "pcomp")) {
                    return sides.of(clause, Set.of()).map(s -> s.ownedBy(doer));
                }
            }
        }
        return Optional.empty();
    }

    /** A subject that is a clause: the parser may hang its object on the verb above. */
    private Optional<Side> between(int clause, int verb) {
        int first = sides.first(clause);
        List<Integer> ends = grammar.children(verb).stream()
                .filter(c -> c.index() > clause
                        && c.index() < verb
                        && !c.relation().startsWith("aux")
                        && !c.relation().equals("advmod")
                        && !c.relation().equals("neg"))
                .map(c -> sides.last(c.index()))
                .toList();
        int last = sides.last(clause);
        for (int end : ends) {
            last = Math.max(last, end);
        }
        if (last >= verb || last - first > 25) {
            return Optional.empty();
        }
        return Optional.of(new Side(new TokenRange(grammar.sentence().index(), first, last + 1), clause, -1));
    }

    /** ", forcing the firm to close": what the main clause tells drives. */
    private boolean isLooseParticiple(int verb) {
        Token token = grammar.token(verb);
        boolean participle = token.tag().equals("VBG") || token.tag().equals("VBN");
        boolean loose = ADVERBIAL.contains(token.relation())
                || token.relation().equals("acl")
                || token.relation().equals("conj");
        if (!participle
                || !loose
                || !grammar.children(verb, "mark", "nsubj", "aux", "auxpass").isEmpty()) {
            return false;
        }
        int head = token.head();
        boolean listed = token.tag().equals("VBN")
                && !grammar.children(verb, "dobj").isEmpty()
                && grammar.isVerb(head)
                && grammar.children(head, "aux").stream()
                        .anyMatch(a -> grammar.token(a).lemma().equals("have"));
        if (listed) {
            // "has killed hundreds, driven thousands from home and ...", which the parser may take for a participle
            return false;
        }
        if (token.relation().equals("conj")) {
            return grammar.isVerb(head) && token.tag().equals("VBG") && isLooseParticiple(head);
        }
        if (token.relation().equals("acl")) {
            return token.tag().equals("VBG") && isAfterComma(verb);
        }
        return grammar.isVerb(head) && head < verb;
    }

    private boolean isAfterComma(int word) {
        int first = sides.first(word);
        return first > 0
                && (grammar.token(first - 1).tag().equals(",")
                        || grammar.token(first - 1).tag().equals(":"));
    }

    /** The clause on which a loose participle comments. */
    private Optional<Side> mainClause(int participle) {
        int top = participle;
        while (grammar.token(top).relation().equals("conj")
                && isLooseParticiple(grammar.token(top).head())) {
            top = grammar.token(top).head();
        }
        int verb = grammar.token(top).head();
        Token over = grammar.token(verb);
        boolean aside = over.relation().equals("advcl")
                && !grammar.children(verb, "mark").isEmpty()
                && grammar.isVerb(over.head())
                && over.head() < verb
                && isAfterComma(top);
        // "The raid came days after they signed, raising fears": what the raid does
        int commented = aside ? over.head() : verb;
        for (int by : grammar.children(commented, "prep")) {
            for (int means : grammar.form(by).equals("by") ? grammar.children(by, "pcomp") : List.<Integer>of()) {
                if (means < top && grammar.token(means).tag().equals("VBG")) {
                    // "helped by opening the port, allowing ships to land": what the means do
                    return sides.of(means, Set.of(top));
                }
            }
        }
        int relative = commented;
        while (relative >= 0 && grammar.token(relative).relation().equals("conj")) {
            relative = grammar.token(relative).head();
        }
        if (grammar.isVerb(relative) && grammar.token(relative).relation().equals("relcl")) {
            // "a plan that threatens the port, raising fears": what "that" stands for
            return pointers.antecedent(grammar, sides, grammar.token(relative).head(), relative);
        }
        return pointers.clauseOver(grammar, sides, commented, top).or(() -> subjectOf(commented));
    }

    /** "Not only has the move helped, it ..., raising fears": a clause torn apart is told by its subject, where that is a state. */
    private Optional<Side> subjectOf(int verb) {
        List<Integer> heads = grammar.children(verb, "nsubj");
        return heads.isEmpty()
                ? Optional.empty()
                : pointers.resolved(grammar, sides, heads.getFirst(), verb, Set.of(verb));
    }

    private Optional<Side> object(int verb, Set<Integer> excluded) {
        List<Integer> heads = grammar.object(verb);
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        return pointers.resolved(grammar, sides, heads.getFirst(), verb, excluded)
                .map(s -> grammar.isPassive(verb) ? s : withReceiver(withComplement(s, verb), verb));
    }

    /** "gave | the rebels an advantage": who has it belongs to what there is more of. */
    private Side withReceiver(Side thing, int verb) {
        for (int receiver : grammar.children(verb, "dative")) {
            boolean named = receiver < thing.range().first()
                    && receiver > verb
                    && grammar.token(receiver).tag().startsWith("NN");
            TokenRange range = thing.range();
            if (named && sides.last(receiver) + 1 == range.first()) {
                return new Side(
                        new TokenRange(range.sentence(), sides.first(receiver), range.end()),
                        thing.head(),
                        thing.owner());
            }
        }
        return thing;
    }

    /** "gave the council reason to resist": who may do so, or −1. */
    private int receiver(int verb) {
        return grammar.children(verb, "dative").stream().findFirst().orElse(-1);
    }

    /** "put pressure on the firm": what the parser hangs on the verb although it tells of what the object is. */
    private Side withComplement(Side object, int verb) {
        int end = object.range().end();
        if (object.head() != end - 1 || end >= grammar.sentence().tokens().size()) {
            return object;
        }
        Token next = grammar.token(end);
        boolean mine = next.head() == verb
                && next.relation().equals("prep")
                && TELLING.contains(grammar.form(end))
                && !taken.contains(grammar.form(end));
        boolean time = grammar.children(end, "pobj").stream().anyMatch(this::isTime);
        return mine && !time
                ? sides.of(end, Set.of())
                        .map(p -> new Side(
                                new TokenRange(
                                        grammar.sentence().index(),
                                        object.range().first(),
                                        p.range().end()),
                                object.head(),
                                object.owner()))
                        .orElse(object)
                : object;
    }

    private Optional<Side> complement(int verb, Set<Integer> excluded) {
        for (int clause : grammar.children(verb, "ccomp", "xcomp")) {
            if (grammar.isVerb(clause) && clause > verb) {
                return sides.of(clause, excluded);
            }
        }
        return Optional.empty();
    }

    /** "forced the firm to close", "made the firm a target", "left it weaker"; with a passive verb the clause alone. */
    private Optional<Side> objectClause(int verb, Set<Integer> excluded) {
        for (int clause : grammar.children(verb, "xcomp", "ccomp", "oprd", "acomp", "advcl")) {
            Token token = grammar.token(clause);
            boolean state = Set.of("leave", "make", "render", "keep")
                            .contains(grammar.token(verb).lemma())
                    && token.tag().equals("VBN")
                    && grammar.children(verb, "dobj").contains(clause - 1);
            if (clause < verb || (token.relation().equals("advcl") && !grammar.isInfinitive(clause) && !state)) {
                continue;
            }
            List<Integer> own = grammar.children(clause, "nsubj");
            if (token.relation().equals("ccomp")
                    && !own.isEmpty()
                    && grammar.children(clause, "mark").isEmpty()
                    && own.getFirst() > verb) {
                boolean pronoun = grammar.token(own.getFirst()).tag().startsWith("PRP");
                return sides.of(clause, pronoun ? Set.of(own.getFirst()) : excluded)
                        .map(s -> s.ownedBy(own.getFirst()));
            }
            if (grammar.isPassive(verb)) {
                List<Integer> undergoing = grammar.object(verb);
                if (!undergoing.isEmpty() && token.relation().equals("xcomp")) {
                    return sides.of(clause, excluded).map(s -> s.ownedBy(undergoing.getFirst()));
                }
                continue;
            }
            List<Integer> objects = grammar.children(verb, "dobj");
            if (!objects.isEmpty() && objects.getFirst() > verb && objects.getFirst() < clause) {
                if (grammar.token(objects.getFirst()).tag().startsWith("PRP")) {
                    return sides.of(clause, excluded).map(s -> s.ownedBy(objects.getFirst()));
                }
                return sides.together(objects.getFirst(), clause, excluded);
            }
        }
        // the parser hangs some infinitives on the object itself
        for (int object : grammar.children(verb, "dobj")) {
            for (int clause : grammar.children(object, "acl", "relcl")) {
                if (grammar.isInfinitive(clause)) {
                    return sides.of(object, excluded).map(s -> new Side(s.range(), clause, object));
                }
            }
        }
        return Optional.empty();
    }

    /** "kept the firm from closing": what is kept from happening. */
    private Optional<Side> objectFrom(int verb, Set<Integer> excluded) {
        for (int from : grammar.children(verb, "prep")) {
            if (grammar.form(from).equals("from") || grammar.form(from).equals("into")) {
                for (int clause : grammar.children(from, "pcomp")) {
                    List<Integer> objects = grammar.object(verb);
                    if (objects.isEmpty()) {
                        return Optional.empty();
                    }
                    int object = objects.getFirst();
                    return sides.of(clause, excluded).map(s -> s.ownedBy(object));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Side> after(String preposition, int verb, int noun, Set<Integer> excluded) {
        for (int carrier : noun == verb ? List.of(verb) : List.of(noun, verb)) {
            for (Token child : grammar.children(carrier)) {
                boolean prep = Set.of("prep", "dative", "agent", "prt", "advmod", "aux")
                        .contains(child.relation());
                if (prep && grammar.form(child.index()).equals(preposition) && child.index() > Math.min(verb, noun)) {
                    for (int object : grammar.children(child.index(), "pobj", "pcomp")) {
                        return grammar.isVerb(object)
                                ? sides.of(object, excluded)
                                : pointers.resolved(grammar, sides, object, verb, excluded);
                    }
                }
            }
        }
        return Optional.empty();
    }

    // --- nouns and adjectives ---

    /** Such as stand below the objects of "of": "the effect of the tax on trade". */
    private Set<Integer> prepositionsBelow(int noun, String... forms) {
        Set<Integer> found = new HashSet<>();
        for (int of : grammar.children(noun, "prep")) {
            for (int object : grammar.children(of, "pobj")) {
                grammar.children(object, "prep").stream()
                        .filter(p -> List.of(forms).contains(grammar.form(p)))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** "anger over the raid": the anger alone, where the raid is the other side. */
    private Set<Integer> governing(int noun, Set<Integer> excluded) {
        Set<Integer> all = new HashSet<>(excluded);
        grammar.children(noun, "prep").stream()
                .filter(p -> taken.contains(grammar.form(p)))
                .forEach(all::add);
        return all;
    }

    private boolean noun(Form form, int noun) {
        taken = form.cause().stream()
                .filter(p -> p.startsWith("p:"))
                .map(p -> p.substring(2))
                .collect(Collectors.toSet());
        if (!modified(form, noun)) {
            return false;
        }
        Set<Integer> excluded = form.effect().contains("p:on") ? prepositionsBelow(noun, "on", "upon") : Set.of();
        Optional<Side> cause = nounSlot(form.cause(), noun, excluded);
        if (cause.isEmpty()) {
            return false;
        }
        Optional<Side> effect = nounSlot(form.effect(), noun, Set.of());
        return effect.isPresent()
                && add(form, noun, carrier(noun) >= 0 ? carrier(noun) : noun, cause.get(), effect.get());
    }

    /** "key factor": the words before the last of the form stand before the noun; here the noun is first, its modifiers follow. */
    private boolean modified(Form form, int noun) {
        return form.words().stream()
                .skip(1)
                .allMatch(w ->
                        grammar.children(noun).stream().anyMatch(c -> c.lemma().equals(w)));
    }

    private Optional<Side> nounSlot(List<String> slots, int noun, Set<Integer> excluded) {
        for (String slot : slots) {
            Optional<Side> side = switch (slot) {
                case "holder" -> holder(noun);
                case "owner" -> owner(noun);
                case "predicate" -> predicate(noun, excluded);
                case "infinitive" -> infinitive(noun);
                case "itself" -> sides.of(noun, governing(noun, excluded));
                default ->
                    after(slot.substring(2), noun, noun, excluded)
                            .or(() -> afterCarrier(slot.substring(2), noun, excluded));
            };
            if (side.isPresent()) {
                return side;
            }
        }
        return Optional.empty();
    }

    /** "a way for the firm to grow". */
    private Optional<Side> infinitive(int noun) {
        for (int clause : grammar.children(noun, "acl", "relcl", "xcomp")) {
            if (grammar.isInfinitive(clause)) {
                int doer = grammar.children(noun, "prep").stream()
                        .filter(p -> grammar.form(p).equals("for"))
                        .flatMap(p -> grammar.children(p, "pobj").stream())
                        .findFirst()
                        .orElse(-1);
                return sides.of(clause, Set.of()).map(s -> s.ownedBy(doer));
            }
        }
        return Optional.empty();
    }

    private Optional<Side> afterCarrier(String preposition, int noun, Set<Integer> excluded) {
        for (int of : grammar.children(noun, "prep")) {
            for (int object : grammar.form(of).equals("of") ? grammar.children(of, "pobj") : List.<Integer>of()) {
                Optional<Side> side = after(preposition, object, object, excluded);
                if (side.isPresent()) {
                    return side;
                }
            }
        }
        int verb = carrier(noun);
        return verb < 0 ? Optional.empty() : after(preposition, verb, verb, excluded);
    }

    /** The verb that says the noun of its subject, or −1. */
    private int carrier(int noun) {
        Token token = grammar.token(noun);
        int head = token.head();
        if (token.relation().equals("conj") && head >= 0 && !grammar.isVerb(head)) {
            return carrier(head);
        }
        boolean said = Set.of("attr", "oprd", "acomp", "dobj").contains(token.relation());
        return said
                        && grammar.isVerb(head)
                        && (token.relation().equals("dobj") ? CARRIERS : COPULAS)
                                .contains(grammar.token(head).lemma())
                ? head
                : -1;
    }

    private Optional<Side> holder(int noun) {
        int verb = carrier(noun);
        return verb < 0 ? called(noun) : subject(verb, Set.of(verb));
    }

    /** "called the base a threat to peace": what is called so. */
    private Optional<Side> called(int noun) {
        for (int at = grammar.token(noun).head(), steps = 0;
                at >= 0 && steps < 4;
                at = grammar.token(at).head(), steps++) {
            if (grammar.isVerb(at)) {
                if (Set.of("call", "consider", "deem", "label", "brand", "declare")
                        .contains(grammar.token(at).lemma())) {
                    for (int object : grammar.children(at, "dobj", "nsubj")) {
                        if (object > at && object < noun) {
                            return pointers.resolved(grammar, sides, object, at, Set.of(noun));
                        }
                    }
                }
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Side> owner(int noun) {
        for (int owner : grammar.children(noun, "poss")) {
            return pointers.resolved(grammar, sides, owner, noun, Set.of());
        }
        return Optional.empty();
    }

    private Optional<Side> predicate(int noun, Set<Integer> excluded) {
        Token token = grammar.token(noun);
        if (!token.relation().equals("nsubj")
                || !grammar.isVerb(token.head())
                || !COPULAS.contains(grammar.token(token.head()).lemma())) {
            return Optional.empty();
        }
        for (int said : grammar.children(token.head(), "attr", "ccomp", "xcomp", "oprd")) {
            return sides.of(said, excluded);
        }
        return Optional.empty();
    }

    private void adjective(Form form, int word) {
        int verb = carrier(word);
        if (verb < 0) {
            return;
        }
        Optional<Side> cause = adjectiveSlot(form.cause(), word, verb);
        if (cause.isEmpty()) {
            return;
        }
        adjectiveSlot(form.effect(), word, verb).ifPresent(e -> add(form, word, verb, cause.get(), e));
    }

    private Optional<Side> adjectiveSlot(List<String> slots, int word, int verb) {
        for (String slot : slots) {
            Optional<Side> side = slot.equals("holder")
                    ? subject(verb, Set.of(verb))
                    : after(slot.substring(2), word, word, Set.of())
                            .or(() -> after(slot.substring(2), verb, verb, Set.of()));
            if (side.isPresent()) {
                return side;
            }
        }
        return Optional.empty();
    }

    // --- connectives ---

    private void connective(int at) {
        String word = grammar.form(at);
        for (Form form : lexicon.of(Kind.PREPOSITION, word)) {
            if (standsAt(form, at) && preposition(form, at)) {
                return;
            }
        }
        for (Form form : lexicon.of(Kind.MARK, word)) {
            if (standsAt(form, at) && mark(form, at)) {
                return;
            }
        }
        if (at <= 1) {
            for (Form form : lexicon.of(Kind.OPENING, word)) {
                if (standsAt(form, at)) {
                    opening(form, at);
                }
            }
        }
    }

    private boolean standsAt(Form form, int at) {
        for (int i = 0; i < form.words().size(); i++) {
            if (at + i >= grammar.sentence().tokens().size()
                    || !grammar.token(at + i)
                            .form()
                            .toLowerCase(Locale.ROOT)
                            .equals(form.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean preposition(Form form, int at) {
        int end = at + form.words().size();
        if (end < grammar.sentence().tokens().size() && grammar.form(end).equals("which")) {
            return relative(form, at, end);
        }
        int object = -1;
        for (int i = end - 1; i >= at && object < 0; i--) {
            for (int child : grammar.children(i, "pobj", "pcomp", "acl")) {
                if (child >= end) {
                    object = child;
                    break;
                }
            }
        }
        int target = at;
        int steps = 0;
        while (target >= at && target < end && steps++ < 6) {
            target = grammar.token(target).head();
        }
        if (object < 0
                || target < 0
                || (target >= at && target < end)
                || grammar.sentence().isBelow(target, object)) {
            return false;
        }
        Token before = grammar.token(Math.max(0, at - 1));
        if (at > 0
                && before.tag().equals("VBN")
                && before.relation().equals("acl")
                && target < before.index()
                && !grammar.sentence().isBelow(target, before.index())) {
            // "was under sanctions imposed following the raid", where the parser goes too far up
            target = before.index();
        }
        boolean answer =
                form.words().size() > 1 && ANSWERS.contains(form.words().get(1));
        boolean deedOnly =
                answer && grammar.token(target).tag().startsWith("N") && !pointers.isOfConcept(grammar, target);
        // "shut the crossings on Monday in protest": the shutting, neither the crossings nor the day
        target = form.isPurpose() || deedOnly ? clauseAbove(target) : commented(at, target);
        int inside = at;
        while (inside < end && !(grammar.token(inside).head() == target)) {
            inside++;
        }
        Set<Integer> excluded = new HashSet<>(List.of(Math.min(inside, end - 1), at));
        boolean moment = form.words().equals(List.of("after"))
                && ((isMeasured(at) || grammar.isVerb(object))
                        ? isMoment(object)
                        : grammar.children(object, "acl").stream().anyMatch(this::isMoment));
        if (isConcessive(form, at) || moment) {
            return false;
        }
        boolean deed = Set.of(List.of("by"), List.of("for")).contains(form.words());
        if (deed && !grammar.token(object).tag().equals("VBG")) {
            return false;
        }
        Optional<Side> own = grammar.isVerb(object)
                ? sides.of(object, Set.of())
                : pointers.resolved(grammar, sides, object, target, Set.of());
        if (own.isEmpty()) {
            return false;
        }
        int clause = told(clauseOf(target), at);
        int told = clause;
        if (deed && !grammar.isVerb(clause)) {
            // "ended years of rule by electing": the parser takes it for whose rule
            return false;
        }
        if (form.words().equals(List.of("by")) && found.stream().anyMatch(l -> l.stands() == told)) {
            // "helped the offensive by opening the bridge": told by the verb already
            return false;
        }
        if (form.isPurpose() && pointers.isSaying(grammar, clause)) {
            return false;
        }
        if (form.words().equals(List.of("under")) && isUnderIt(clause)) {
            return false;
        }
        if (form.words().equals(List.of("without"))) {
            return without(form, at, clause, own.get(), excluded);
        }
        if (grammar.isVerb(clause) && grammar.token(clause).relation().equals("acl") && grammar.isPassive(clause)) {
            // "sanctions imposed because of the raid"
            excluded.add(clause);
            clause = grammar.token(clause).head();
        }
        Optional<Side> main = sides.of(clause, excluded);
        if (main.isEmpty()) {
            return false;
        }
        return form.cause().contains("own")
                ? add(form, at, clause, own.get(), main.get())
                : add(form, at, clause, main.get(), own.get());
    }

    /** "was banned, as a result of which the miners left": the relative stands for the clause before, whatever the parser makes of it. */
    private boolean relative(Form form, int at, int which) {
        boolean apart = at > 1 && grammar.token(at - 1).tag().equals(",");
        int after = -1;
        for (int word = which + 1;
                apart && after < 0 && word < grammar.sentence().tokens().size();
                word++) {
            boolean top = grammar.isVerb(word)
                    && grammar.token(word).head() >= 0
                    && grammar.token(word).head() <= which;
            after = top ? word : -1;
        }
        int before = after < 0 ? -1 : grammar.token(after).head();
        while (before >= at || (before >= 0 && !grammar.isVerb(before))) {
            before = grammar.token(before).head();
        }
        if (before < 0 || !form.cause().contains("own")) {
            return true;
        }
        Set<Integer> outside = new HashSet<>();
        for (int word = at; word <= which; word++) {
            outside.add(word);
        }
        Set<Integer> aside = new HashSet<>(outside);
        aside.add(after);
        int clause = after;
        sides.of(before, aside)
                .filter(cause -> cause.range().end() <= at)
                .ifPresent(cause -> sides.of(clause, outside)
                        .filter(effect -> effect.range().first() > which)
                        .ifPresent(effect -> add(form, at, clause, cause, effect)));
        return true;
    }

    /** "came under pressure": that it is there, not what it does. */
    private boolean isUnderIt(int verb) {
        return Set.of("be", "put", "place", "come", "remain", "keep", "live", "stand", "stay")
                .contains(grammar.token(verb).lemma());
    }

    /** "said the firm closed because of the flood": what is said, where the parser hangs the reason on the saying. */
    private int told(int verb, int at) {
        if (!pointers.isSaying(grammar, verb)) {
            return verb;
        }
        Token saying = grammar.token(verb);
        int stated = saying.relation().equals("parataxis") && saying.head() < verb ? saying.head() : verb;
        return grammar.children(verb, "ccomp").stream()
                .filter(c -> (c < at || at < verb) && grammar.isVerb(c))
                .filter(c -> !grammar.sentence().isBelow(at, c))
                .findFirst()
                .orElse(stated);
    }

    /** "opened talks in the hope of": the opening is for it, whatever the parser hangs it on. */
    private int clauseAbove(int word) {
        int over = word;
        while (over >= 0 && !grammar.isVerb(over)) {
            over = grammar.token(over).head();
        }
        return over < 0 ? word : over;
    }

    /** "fell with the price, and because of the war": what stands apart tells of the clause, not of the noun before. */
    private int commented(int preposition, int target) {
        String before = preposition == 0 ? "" : grammar.form(preposition - 1);
        int over = target;
        while (Set.of(",", "and", "or", "but").contains(before) && over >= 0 && !grammar.isVerb(over)) {
            over = grammar.token(over).head();
        }
        boolean second = before.equals("and")
                && over >= 0
                && grammar.token(over).relation().equals("advcl")
                && !grammar.children(over, "mark").isEmpty()
                && grammar.isVerb(grammar.token(over).head());
        // "because it rained, and because of the war": a second reason
        over = second ? grammar.token(over).head() : over;
        return over < 0 || over > preposition ? target : over;
    }

    /** "would be impossible without", "cannot survive without"; "would fall without": what needs it, or what it keeps away. */
    private boolean without(Form form, int at, int clause, Side cause, Set<Integer> excluded) {
        boolean modal = grammar.children(clause, "aux").stream()
                .anyMatch(a -> Set.of("would", "could", "can", "ca", "cannot", "will", "may", "might")
                        .contains(grammar.form(a)));
        if (!modal || !grammar.isVerb(clause)) {
            return false;
        }
        List<Integer> said = grammar.children(clause, "acomp");
        boolean impossible = said.stream()
                .anyMatch(a -> Set.of("impossible", "unthinkable", "inconceivable", "difficult", "harder", "hard")
                        .contains(grammar.form(a)));
        boolean negated = !grammar.children(clause, "neg").isEmpty();
        Optional<Side> effect = impossible
                ? grammar.children(clause, "nsubj").stream()
                        .findFirst()
                        .flatMap(s -> pointers.resolved(grammar, sides, s, clause, excluded))
                : sides.of(clause, excluded);
        if (effect.isEmpty() || cause.overlaps(effect.get())) {
            return false;
        }
        Sign sign = impossible ? Sign.PLUS : Sign.MINUS;
        // "could not survive": the effect's own words say that it is less, so more of the cause goes with less of that
        found.add(new Link(form, at, clause, cause, effect.get(), negated && impossible ? Sign.MINUS : sign));
        return true;
    }

    /** The verb over an adjective or an attribute; a noun that is no predicate stays. */
    private int clauseOf(int word) {
        Token token = grammar.token(word);
        if (!grammar.isVerb(word)
                && Set.of("acomp", "attr", "oprd", "advmod").contains(token.relation())
                && token.head() >= 0) {
            return clauseOf(token.head());
        }
        return word;
    }

    private boolean mark(Form form, int at) {
        int clause = -1;
        for (int word = at; word < at + form.words().size() && clause < 0; word++) {
            int head = grammar.token(word).head();
            clause = head >= at + form.words().size() && grammar.isVerb(head) ? head : -1;
        }
        if (clause < 0) {
            return false;
        }
        Token token = grammar.token(clause);
        boolean aside = token.relation().equals("ccomp") && pointers.isSaying(grammar, token.head());
        if (!(token.relation().equals("advcl") || aside) || token.head() < 0) {
            return false;
        }
        // "as long as": the clause hangs on an adverb of the main verb
        boolean adverb = grammar.token(token.head()).relation().equals("advmod");
        int over = told(adverb ? grammar.token(token.head()).head() : token.head(), at);
        if (!grammar.isVerb(over)
                || (form.isCondition() && (isAsked(over) || !mayFollow(at, over)))
                || (form.words().equals(List.of("since")) && isOnset(clause))
                || isConcessive(form, at)
                || isInside(at, clause)
                || (form.words().equals(List.of("as")) && isManner(clause))
                || (Set.of(List.of("after"), List.of("when")).contains(form.words()) && isMoment(clause))
                || (form.words().equals(List.of("when")) && isOfTime(at))
                || (form.words().equals(List.of("after")) && isMeasured(at))) {
            return false;
        }
        Set<Integer> ever = new HashSet<>(grammar.children(clause, "advmod"));
        ever.removeIf(a -> a > at);
        int last = joined(form, clause, over);
        Optional<Side> own = sides.of(clause, ever).map(s -> withoutMark(s, at)).map(s -> upTo(s, last));
        Optional<Side> main = pointsBack(over)
                ? pointers.sentenceBefore(grammar)
                : sides.of(over, besides(over, adverb ? token.head() : clause, at));
        if (own.isEmpty() || main.isEmpty()) {
            return false;
        }
        boolean whileOnly = form.words().equals(List.of("as"))
                && !(isAfterComma(clause) && pointers.tellsOfChange(grammar, clause));
        boolean fromWhen = form.words().equals(List.of("since")) && isPerfect(over);
        if (whileOnly || fromWhen) {
            Form.Need need = fromWhen ? Form.Need.BOTH_KNOWN : Form.Need.DOUBTFUL;
            Link link = new Link(form, at, over, own.get(), main.get(), form.sign(), need);
            return !own.get().overlaps(main.get()) && found.add(link);
        }
        if (form.isCondition() && isGoal(clause)) {
            return add(form, at, over, main.get(), own.get());
        }
        return form.cause().contains("own")
                ? add(form, at, over, own.get(), main.get())
                : add(form, at, clause, main.get(), own.get());
    }

    /** "nobody said what would happen if": a question says of nothing that it follows. */
    private boolean isAsked(int verb) {
        boolean within = Set.of("ccomp", "pcomp", "xcomp", "csubj")
                .contains(grammar.token(verb).relation());
        return within
                && (Set.of("WP", "WRB", "WDT")
                                .contains(grammar.token(sides.first(verb)).tag())
                        || grammar.children(verb, "mark").stream()
                                .anyMatch(m -> grammar.form(m).equals("whether")));
    }

    /** "since May 12, when": the clause only says which time that is. */
    private boolean isOfTime(int when) {
        int before = when - 1;
        if (before > 0 && grammar.token(before).tag().equals(",")) {
            before--;
        }
        return before >= 0 && isTime(before);
    }

    /** "ten years after": how much later, not why; what follows within days may well be an answer. */
    private boolean isMeasured(int after) {
        return after > 0
                && Set.of("month", "year", "decade", "century", "generation")
                        .contains(grammar.token(after - 1).lemma());
    }

    private boolean isTime(int word) {
        return grammar.sentence()
                .nameAt(word)
                .filter(n -> n.type().equals("DATE") || n.type().equals("TIME"))
                .isPresent();
    }

    /** "if the talks are to succeed": what the rest is done for. */
    private boolean isGoal(int verb) {
        return Set.of("is", "are").contains(grammar.form(verb))
                && grammar.children(verb, "xcomp").stream().anyMatch(grammar::isInfinitive);
    }

    /** What does not belong to the main clause: the other one, and "a year" before "after". */
    private Set<Integer> besides(int over, int clause, int mark) {
        Set<Integer> found = new HashSet<>(Set.of(clause));
        if (grammar.token(over).relation().equals("relcl")) {
            // "which | the miners began after": the pronoun says nothing
            grammar.children(over, "nsubj", "nsubjpass", "dobj").stream()
                    .filter(r -> Set.of("who", "which", "that", "whom").contains(grammar.form(r)))
                    .forEach(found::add);
        }
        grammar.children(over, "npadvmod").stream().filter(t -> t == mark - 1).forEach(found::add);
        return found;
    }

    /** "as it put it", "as he said": how, not why. */
    private boolean isManner(int verb) {
        return pointers.isSaying(grammar, verb)
                || grammar.children(verb, "dobj").stream()
                        .anyMatch(o -> grammar.form(o).equals("it"));
    }

    /** "after the drill ended", "when the year is over": a time, not a reason. */
    private boolean isMoment(int verb) {
        return Lemmas.of(grammar.token(verb)).stream()
                .anyMatch(Set.of("end", "finish", "expire", "be", "elapse", "pass", "begin", "start")::contains);
    }

    /** "the council had since filed a complaint": a word of the clause does not open it. */
    private boolean isInside(int word, int clause) {
        return grammar.children(clause, "nsubj", "nsubjpass").stream().anyMatch(s -> s < word && word < clause);
    }

    /** "even after the raid". */
    private boolean isConcessive(Form form, int at) {
        return at > 0 && grammar.form(at - 1).equals("even") && !form.words().contains("even");
    }

    /** "has declined since": from when on, as likely as why. */
    private boolean isPerfect(int verb) {
        return grammar.children(verb, "aux").stream()
                .anyMatch(a -> grammar.token(a).lemma().equals("have"));
    }

    /** "since the war began": from when on, not why. */
    private boolean isOnset(int verb) {
        return Lemmas.of(grammar.token(verb)).stream()
                .anyMatch(Set.of("begin", "start", "break", "erupt", "take", "come")::contains);
    }

    /** "If prices rise and wages fall, ...": the last word of the condition's second clause, or −1. */
    private int joined(Form form, int clause, int over) {
        int last = -1;
        for (int next : form.isCondition() ? grammar.children(clause, "conj") : List.<Integer>of()) {
            boolean before = clause < next && next < over && sides.last(next) < over;
            last = before && grammar.isVerb(next) ? Math.max(last, sides.last(next)) : last;
        }
        return last;
    }

    private static Side upTo(Side side, int last) {
        TokenRange range = side.range();
        return last >= range.end()
                ? new Side(new TokenRange(range.sentence(), range.first(), last + 1), side.head(), side.owner())
                : side;
    }

    /** "as | prices rose", where the parser takes the mark for a preposition. */
    private static Side withoutMark(Side side, int mark) {
        TokenRange range = side.range();
        return range.first() == mark && range.end() > mark + 1
                ? new Side(new TokenRange(range.sentence(), mark + 1, range.end()), side.head(), side.owner())
                : side;
    }

    /** "That is because ...": the main clause says nothing itself. */
    private boolean pointsBack(int verb) {
        return Set.of("be", "'s").contains(grammar.token(verb).lemma())
                && grammar.children(verb, "attr", "acomp", "prep").isEmpty()
                && grammar.children(verb, "nsubj").stream()
                        .anyMatch(s -> Set.of("that", "this", "it").contains(grammar.form(s)));
    }

    /** Whether a clause tells what comes of a condition: "will fall if"; not "asked if", "as if", "even if", "come if you like". */
    private boolean mayFollow(int mark, int main) {
        boolean other = mark > 0 && Set.of("as", "even", "only").contains(grammar.form(mark - 1));
        return !other
                && (isAnnounced(main)
                        || grammar.children(main, "aux").stream()
                                .anyMatch(a -> Set.of(
                                                "will", "would", "could", "may", "might", "wo", "'ll", "should", "must",
                                                "shall", "can")
                                        .contains(grammar.form(a))));
    }

    /** "threatened to impose an embargo if", "demanded that it return if": what is to come. */
    private boolean isAnnounced(int verb) {
        Token token = grammar.token(verb);
        boolean told = Set.of("xcomp", "ccomp").contains(token.relation());
        return told
                && Set.of("threaten", "vow", "promise", "pledge", "demand", "offer", "agree", "warn", "insist")
                        .contains(grammar.token(token.head()).lemma());
    }

    private void opening(Form form, int at) {
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
        Optional<Side> before = pointers.sentenceBefore(grammar);
        if (own.isPresent() && before.isPresent()) {
            found.add(new Link(form, at, root, before.get(), own.get(), form.sign()));
        }
    }
}

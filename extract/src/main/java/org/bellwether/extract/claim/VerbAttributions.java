package org.bellwether.extract.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.claim.Attribution.Route;
import org.bellwether.extract.claim.Attribution.Source;
import org.bellwether.language.Token;
import org.bellwether.model.Claim;
import org.jspecify.annotations.Nullable;

/** Finds what verbs attribute by their grammar: "said that …", "…, experts say, …", "accused X of …", "called X a …". */
final class VerbAttributions {
    private static final Set<String> TRAILING = Set.of("prep", "advcl", "advmod", "npadvmod", "prt");

    /** What begins a part of what is said rather than a circumstance of its saying. */
    private static final Set<String> BEHIND = Set.of(
            "because",
            "until",
            "unless",
            "if",
            "though",
            "although",
            "since",
            "for",
            "with",
            "without",
            "despite",
            "whether",
            "so",
            "than",
            "like",
            "including",
            "especially",
            "even");

    private static final Set<String> TRAILING_OBJECTS =
            Set.of("prep", "xcomp", "acl", "ccomp", "oprd", "dobj", "attr", "acomp");

    private final CueLexicon cues;
    private final Words words;
    private final Voices voices;

    VerbAttributions(CueLexicon cues, Words words) {
        this.cues = cues;
        this.words = words;
        voices = new Voices(cues, words);
    }

    /** A verb that is a cue, with the particle or preposition that makes it one. */
    record Found(Cue cue, int verb, @Nullable Token with) {}

    private record Content(BitSet tokens, Route route) {}

    Optional<Found> cueAt(Grammar g, int at) {
        Token verb = g.token(at);
        if (!verb.isVerb()
                || Set.of("aux", "auxpass", "nmod", "amod", "compound").contains(verb.relation())) {
            return Optional.empty();
        }
        for (Token child : g.children(at)) {
            boolean near = child.index() > at && child.index() - at <= 2;
            boolean fits =
                    Set.of("prt", "prep", "acomp", "oprd", "advmod", "xcomp").contains(child.relation());
            if (near && fits) {
                Optional<Cue> cue = cues.find(Cue.Part.VERB, verb.lemma() + " " + child.lemma());
                if (cue.isPresent()) {
                    return Optional.of(new Found(cue.get(), at, child));
                }
            }
        }
        return cues.find(Cue.Part.VERB, verb.lemma()).map(c -> new Found(c, at, null));
    }

    List<Attribution> in(Grammar g) {
        List<Attribution> found = new ArrayList<>();
        for (int i = 0; i < g.size(); i++) {
            cueAt(g, i).flatMap(f -> attribution(g, f)).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Attribution> attribution(Grammar g, Found f) {
        if (isExcluded(g, f)) {
            return Optional.empty();
        }
        Source source = isAccused(g, f)
                ? Sources.agent(g, f.verb())
                : isAskedOnly(g, f) || f.cue().takes("raised") ? null : sourceOf(g, f);
        Content content = content(g, f, source);
        if (content == null) {
            return Optional.empty();
        }
        if (source == null
                && !g.isPassive(f.verb())
                && f.cue().takes("quote")
                && !f.cue().takes("np")) {
            // "…," said Smith: the engine takes a speaker who follows for an object
            Token behind = right(g, f.verb(), "dobj", "attr", "nsubj", "oprd");
            if (behind != null && behind.isNominal() && content.tokens().nextSetBit(0) < f.verb()) {
                source = Sources.of(g, behind.index());
                content.tokens().clear(f.verb(), g.size());
            }
        }
        TokenRange cue = cueWords(g, f);
        content.tokens().clear(cue.first(), cue.end());
        if (source != null) {
            for (TokenRange range : source.ranges()) {
                if (range.first() <= f.verb()) {
                    content.tokens().clear(range.first(), range.end());
                }
            }
        }
        withoutOtherSource(g, f.verb(), content.tokens());
        if (source == null && !g.isPassive(f.verb()) && g.token(f.verb()).tag().equals("VB")) {
            // "it is too soon to say": nobody says it
            return Optional.empty();
        }
        List<Stretch> stretches = g.stretches(content.tokens());
        boolean nobodys = f.cue().kind() == null && source == null && !f.cue().takes("raised");
        if (nobodys) {
            // "a bridge known for its length": an attitude of nobody in the text
            return Optional.empty();
        }
        return stretches.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(f.cue(), cue, f.verb(), source, stretches, content.route()));
    }

    /** "… would fall, according to X": the words that name another source are no content. */
    private static void withoutOtherSource(Grammar g, int verb, BitSet content) {
        for (int i = verb + 1; i < g.size() - 1; i++) {
            boolean phrase = g.token(i).lemma().startsWith("accord")
                    && g.token(i + 1).lemma().equals("to");
            if (phrase && content.get(i)) {
                content.clear(
                        i, Math.max(g.subtree(i).length(), g.subtree(i + 1).length()));
            }
        }
    }

    /** "A clerk accused of theft": he is no speaker, and somebody has said so. */
    private static boolean isAccused(Grammar g, Found f) {
        Token verb = g.token(f.verb());
        Token of = g.child(f.verb(), "prep");
        return f.cue().kind() == Claim.Kind.ACCUSATION
                && f.cue().takes("obj+of")
                && verb.tag().equals("VBN")
                && Set.of("acl", "relcl", "vmod").contains(verb.relation())
                && verb.head() >= 0
                && verb.head() < f.verb()
                && g.token(verb.head()).tag().startsWith("N")
                && !g.isPassive(f.verb())
                && !g.has(f.verb(), "aux", "dobj", "nsubj")
                && of != null
                && of.lemma().equals("of");
    }

    /** "Asked why he left, the mayor said …": the mayor is who was asked. */
    private static boolean isAskedOnly(Grammar g, Found f) {
        Token verb = g.token(f.verb());
        boolean leads = f.verb() == 0 && Set.of("VBN", "VBD").contains(verb.tag());
        return ((verb.tag().equals("VBN") && verb.relation().equals("advcl")) || leads)
                && f.cue().takes("addressee")
                && !g.has(f.verb(), "aux", "nsubj");
    }

    /** Who does what the cue says; "attributed to X" names X behind it. */
    @Nullable
    Source sourceOf(Grammar g, Found f) {
        Token with = f.with();
        if (f.cue().takes("attributed") && with != null) {
            Token named = g.child(with.index(), "pobj");
            return named == null ? null : Sources.of(g, named.index());
        }
        int above = sameSpeaker(g, f.verb());
        return Sources.ofVerb(g, above, voices::speaks);
    }

    /** "She said the talks went well and said that …": the engine joins the second "said" to what the first one tells. */
    private int sameSpeaker(Grammar g, int verb) {
        Token self = g.token(verb);
        if (!self.relation().equals("conj") || g.has(verb, "nsubj", "nsubjpass", "aux")) {
            return verb;
        }
        int told = self.head();
        int above = told >= 0 && g.token(told).relation().equals("ccomp")
                ? g.token(told).head()
                : -1;
        boolean same = above >= 0
                && g.token(above).tag().equals(self.tag())
                && cueAt(g, above).filter(c -> c.cue().takes("quote")).isPresent();
        Token subject = same ? g.child(told, "nsubj", "nsubjpass") : null;
        return subject != null && !voices.speaks(subject) ? above : verb;
    }

    /** A preposition under which the verb means something else ("denied a visa to"), or a thing as the subject of evidence. */
    private boolean isExcluded(Grammar g, Found f) {
        Token verb = g.token(f.verb());
        boolean perfect = g.has(f.verb(), "aux");
        boolean participle =
                verb.tag().equals("VBN") && !perfect && Set.of("acl", "advcl").contains(verb.relation());
        // "asked why he left, …": somebody asked, nobody is named
        boolean asked = verb.relation().equals("advcl") && f.cue().takes("addressee") && g.has(f.verb(), "ccomp");
        boolean attributed = f.cue().takes("attributed") || isAccused(g, f);
        if (participle && !asked && !attributed && !g.isPassive(f.verb())) {
            // "widely expected to win": the noun is the object, nobody is named
            return true;
        }
        for (Token child : g.children(f.verb())) {
            boolean given = child.relation().equals("dative") && f.cue().takes("not:to");
            if (given || (child.relation().equals("prep") && f.cue().takes("not:" + child.lemma()))) {
                return true;
            }
        }
        // "denied a visa to X": the engine hangs the preposition on the noun
        Token object = g.child(f.verb(), "dobj");
        if (object != null && f.cue().takes("not:to")) {
            for (Token child : g.children(object.index())) {
                if (child.lemma().equals("to") && child.relation().equals("prep")) {
                    return true;
                }
            }
        }
        if (isRelayed(g, f)) {
            return true;
        }
        Source source = f.cue().takes("evidence") && f.cue().kind() == null ? Sources.ofVerb(g, f.verb()) : null;
        return source != null && !voices.speaks(g.token(source.head()));
    }

    /** "quoted the mayor as saying that …": the mayor's words, by "saying". */
    private boolean isRelayed(Grammar g, Found f) {
        if (!f.cue().takes("np")) {
            return false;
        }
        for (int i = f.verb() + 1; i < g.size() - 1; i++) {
            Token as = g.token(i);
            boolean ties = as.lemma().equals("as")
                    && as.head() >= 0
                    && (as.head() == f.verb() || g.token(as.head()).head() == f.verb());
            boolean says = ties
                    && g.token(i + 1).tag().equals("VBG")
                    && cues.find(Cue.Part.VERB, g.token(i + 1).lemma())
                            .filter(c -> c.takes("quote"))
                            .isPresent();
            if (says) {
                return true;
            }
        }
        return false;
    }

    /** The verb with its auxiliaries, negation, adverbs and particle: "has repeatedly said". */
    static TokenRange cueWords(Grammar g, Found f) {
        int first = f.verb();
        while (first > 0
                && g.token(first - 1).head() == f.verb()
                && Set.of("aux", "auxpass", "neg", "advmod")
                        .contains(g.token(first - 1).relation())) {
            first--;
        }
        int end = f.verb() + 1;
        if (f.with() != null && f.with().index() == end) {
            end++;
        }
        return new TokenRange(g.sentence().index(), first, end);
    }

    private @Nullable Content content(Grammar g, Found f, @Nullable Source source) {
        int v = f.verb();
        Cue cue = f.cue();
        if (isAccused(g, f)) {
            BitSet told = g.subtree(Objects.requireNonNull(g.child(v, "prep")).index());
            told.set(
                    g.naming(g.token(v).head()).first(),
                    g.naming(g.token(v).head()).end());
            return new Content(told, Route.OBJECT);
        }
        if (g.isPassive(v)) {
            return passive(g, f);
        }
        if (f.with() != null && f.with().relation().equals("prep")) {
            return afterPreposition(g, f, f.with());
        }
        Content asTold = asTold(g, f);
        if (asTold != null) {
            return asTold;
        }
        if (cue.takes("raised")) {
            return raised(g, v);
        }
        Token clause = right(g, v, "ccomp");
        if (clause != null && isRelativeClause(g, clause)) {
            clause = null;
        }
        if (clause != null && cue.takes("that") && documentFits(g, cue, source, clause)) {
            BitSet told = extended(g, v, clause);
            told.or(condition(g, v, told));
            told.or(inFront(g, v, clause, source));
            addMore(g, told);
            cutTail(g, clause.index(), told);
            return new Content(told, Route.CLAUSE);
        }
        Token infinitive = right(g, v, "xcomp");
        Token object = right(g, v, "dobj");
        if (infinitive != null && g.token(infinitive.index()).isVerb()) {
            boolean to = g.children(infinitive.index()).stream()
                    .anyMatch(t -> t.tag().equals("TO"));
            boolean raised = (object != null && object.index() < infinitive.index())
                    || right(g, infinitive.index() == v ? v : infinitive.index(), "nsubj") != null;
            if (object != null && cue.takes("obj+inf")) {
                return new Content(union(g, v, object, infinitive), Route.OBJECT);
            }
            if (to && (cue.takes("inf") || (cue.takes("obj+inf") && raised))) {
                return new Content(extended(g, v, infinitive), Route.CLAUSE);
            }
            if (!to && cue.takes("ing") && infinitive.tag().equals("VBG")) {
                return new Content(extended(g, v, infinitive), Route.CLAUSE);
            }
            if (cue.takes("that") && g.has(infinitive.index(), "nsubj")) {
                return new Content(extended(g, v, infinitive), Route.CLAUSE);
            }
        }
        if (clause != null && (cue.takes("obj+as") || cue.takes("obj+inf"))) {
            return new Content(extended(g, v, clause), Route.OBJECT);
        }
        Content parenthesis = parenthesis(g, f);
        if (parenthesis != null) {
            return parenthesis;
        }
        return object(g, f, source, object);
    }

    /** "adding to sanctions that block …": what the engine takes for content is a relative clause of the noun before it. */
    private static boolean isRelativeClause(Grammar g, Token clause) {
        Token subject = g.child(clause.index(), "nsubj", "nsubjpass");
        return subject != null
                && subject.lemma().equals("that")
                && subject.tag().equals("WDT")
                && !g.has(clause.index(), "mark");
    }

    private boolean documentFits(Grammar g, Cue cue, @Nullable Source source, Token clause) {
        return !cue.takes("document")
                || g.has(clause.index(), "mark", "complm")
                || (source != null
                        && words.is("document", g.token(source.head()).lemma()));
    }

    /** "what officials called a hate crime", "what she described as a farce": the object stands before, the complement is what is said. */
    private static @Nullable Content ofWhat(Grammar g, Found f) {
        int v = f.verb();
        boolean what = g.children(v).stream()
                .anyMatch(t -> t.index() < v
                        && t.relation().equals("dobj")
                        && t.lemma().equals("what"));
        if (!what || !f.cue().takes("obj+as")) {
            return null;
        }
        for (Token child : g.children(v)) {
            boolean complement = Set.of("oprd", "acomp", "attr", "xcomp").contains(child.relation());
            if (child.index() > v && complement) {
                return new Content(subtreeAfter(g, v, child), Route.OBJECT);
            }
            if (child.index() > v
                    && child.relation().equals("prep")
                    && child.lemma().equals("as")) {
                return new Content(subtreeAfter(g, child.index(), child), Route.OBJECT);
            }
        }
        return null;
    }

    private @Nullable Content object(Grammar g, Found f, @Nullable Source source, @Nullable Token object) {
        int v = f.verb();
        Cue cue = f.cue();
        Content ofWhat = ofWhat(g, f);
        if (ofWhat != null) {
            return ofWhat;
        }
        if (object != null) {
            for (Token child : g.children(v)) {
                if (child.index() < object.index()) {
                    continue;
                }
                boolean fits = (child.relation().equals("prep") && cue.takes("obj+" + child.lemma()))
                        || (cue.takes("obj+as")
                                && Set.of("oprd", "acomp", "xcomp").contains(child.relation()));
                if (fits) {
                    return new Content(withTrailing(g, v, union(g, v, object, child)), Route.OBJECT);
                }
            }
            // two nouns side by side with nothing between: the engine joins object and complement as if listed
            if (cue.takes("obj+as") && holdsTwoNouns(g, object)) {
                return new Content(withTrailing(g, v, union(g, v, object)), Route.OBJECT);
            }
            Token under = g.children(object.index()).stream()
                    .filter(t -> t.relation().equals("prep") && cue.takes("obj+" + t.lemma()))
                    .findFirst()
                    .orElse(null);
            boolean np = cue.takes("np")
                    && (!cue.takes("document")
                            || (source != null
                                    && words.is(
                                            "document", g.token(source.head()).lemma())));
            if (np || under != null) {
                return new Content(withTrailing(g, v, union(g, v, object)), Route.OBJECT);
            }
        }
        for (Token child : g.children(v)) {
            if (child.index() > v && child.relation().equals("prep") && cue.takesPreposition(child.lemma())) {
                return new Content(subtreeAfter(g, v, child), Route.OBJECT);
            }
        }
        return null;
    }

    /** "the creation of a site for voters by May": what follows an object without a break, though the engine hangs it on the verb. */
    private static BitSet withTrailing(Grammar g, int v, BitSet object) {
        int head = object.nextSetBit(0);
        for (Token child : g.children(v)) {
            boolean joins =
                    child.index() >= object.length() && g.subtree(child.index()).nextSetBit(0) == object.length();
            if (joins && TRAILING_OBJECTS.contains(child.relation()) && !isTime(g, child)) {
                object.or(g.subtree(child.index()));
            }
        }
        cutTail(g, head, object);
        return object;
    }

    /** "on Monday", "after the vote": when it was said. */
    private static boolean isTime(Grammar g, Token preposition) {
        if (!preposition.relation().equals("prep")) {
            return false;
        }
        boolean date = g.subtree(preposition.index()).stream()
                .anyMatch(i -> g.sentence()
                        .nameAt(i)
                        .filter(n -> n.type().equals("DATE") || n.type().equals("TIME"))
                        .isPresent());
        return date || Set.of("after", "before", "during").contains(preposition.lemma());
    }

    /** "the presence of troops a threat": a noun with an article right behind another noun, with no comma between. */
    private static boolean holdsTwoNouns(Grammar g, Token object) {
        BitSet all = g.subtree(object.index());
        for (int i = all.nextSetBit(0); i >= 0; i = all.nextSetBit(i + 1)) {
            Token before = i > 0 ? g.token(i - 1) : null;
            Token noun = g.token(i).head() < 0 ? g.token(i) : g.token(g.token(i).head());
            boolean best = g.token(i).lemma().equals("the") && noun.tag().equals("JJS");
            boolean article = best || Set.of("a", "an").contains(g.token(i).lemma());
            if (i > object.index() && article && before != null && before.isNominal()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Content afterPreposition(Grammar g, Found f, Token preposition) {
        Token object = g.child(preposition.index(), "pobj", "pcomp");
        if (object == null) {
            return null;
        }
        Token infinitive = right(g, f.verb(), "xcomp", "advcl");
        if (f.cue().takes("obj+inf")) {
            boolean under = g.children(object.index()).stream()
                    .anyMatch(t -> Set.of("acl", "relcl", "xcomp").contains(t.relation()));
            return infinitive != null
                    ? new Content(union(g, f.verb(), object, infinitive), Route.OBJECT)
                    : under ? new Content(subtreeAfter(g, preposition.index(), object), Route.OBJECT) : null;
        }
        return f.cue().takes("np") ? new Content(subtreeAfter(g, preposition.index(), object), Route.OBJECT) : null;
    }

    /** "was accused by Z of Y", "is expected to", "was told that": the subject belongs to the content unless it is told. */
    private @Nullable Content passive(Grammar g, Found f) {
        int v = f.verb();
        Cue cue = f.cue();
        Token clause = right(g, v, "ccomp");
        Token infinitive = right(g, v, "xcomp");
        Token subject = g.child(v, "nsubjpass", "nsubj");
        if (clause != null && cue.takes("that")) {
            return new Content(extended(g, v, clause), Route.CLAUSE);
        }
        if (subject == null || subject.tag().startsWith("W")) {
            return null;
        }
        BitSet tokens = null;
        if (infinitive != null && (cue.takes("obj+inf") || cue.takes("that"))) {
            tokens = subtreeAfter(g, v, infinitive);
        }
        for (Token child : g.children(v)) {
            boolean fits = (child.relation().equals("prep") && cue.takes("obj+" + child.lemma()))
                    || (cue.takes("obj+as") && Set.of("oprd", "acomp", "attr").contains(child.relation()));
            if (child.index() > v && fits) {
                tokens = tokens == null ? new BitSet() : tokens;
                tokens.or(subtreeAfter(g, v, child));
            }
        }
        if (tokens == null && !(cue.takes("np") && Sources.agent(g, v) != null)) {
            return null;
        }
        tokens = tokens == null ? new BitSet() : tokens;
        tokens.or(g.subtree(subject.index()));
        return new Content(tokens, Route.OBJECT);
    }

    /** "The plan seems to fail", "the plan appears sound": the subject and what is said of it; it is nobody's but the author's. */
    private static @Nullable Content raised(Grammar g, int v) {
        Token subject = g.child(v, "nsubj");
        Token complement = right(g, v, "xcomp", "acomp", "oprd", "ccomp");
        if (subject == null || complement == null || subject.tag().startsWith("W")) {
            return null;
        }
        BitSet tokens = subtreeAfter(g, v, complement);
        tokens.or(g.subtree(subject.index()));
        return new Content(tokens, Route.CLAUSE);
    }

    /** "As X said, …": all of the clause that it hangs on. */
    private static @Nullable Content asTold(Grammar g, Found f) {
        int v = f.verb();
        Token token = g.token(v);
        boolean as = g.children(v).stream()
                .anyMatch(t -> t.index() < v
                        && t.lemma().equals("as")
                        && Set.of("mark", "advmod").contains(t.relation()));
        Token object = right(g, v, "dobj");
        boolean more = right(g, v, "ccomp", "xcomp") != null
                || (object != null && !object.lemma().equals("it"));
        if (!as
                || more
                || !f.cue().takes("quote")
                || token.head() < 0
                || !token.relation().equals("advcl")) {
            return null;
        }
        BitSet all = g.subtree(token.head());
        all.andNot(g.subtree(v));
        return new Content(all, Route.PARENTHESIS);
    }

    /** The cue stands beside or behind what is said: "…, experts say, …". */
    private static @Nullable Content parenthesis(Grammar g, Found f) {
        int v = f.verb();
        if (!f.cue().takes("quote") && !f.cue().takes("that")) {
            return null;
        }
        Token object = right(g, v, "dobj");
        if (object != null && !f.cue().takes("addressee") && !object.tag().startsWith("PRP")) {
            return null;
        }
        Token before = null;
        for (Token child : g.children(v)) {
            if (child.index() < v && child.relation().equals("ccomp")) {
                before = child;
            }
        }
        if (before != null) {
            BitSet all = g.subtree(before.index());
            if (g.token(v).head() < 0) {
                all.or(leading(g, v, all.nextSetBit(0)));
            }
            all.or(behind(g, v));
            return new Content(all, Route.PARENTHESIS);
        }
        Token token = g.token(v);
        boolean hangs = token.head() >= 0
                && (token.relation().equals("parataxis")
                        || (token.relation().equals("ccomp") && !g.has(v, "mark") && token.head() < v));
        boolean asks = g.children(v).stream().anyMatch(t -> t.tag().startsWith("W"));
        if (hangs && !asks && g.has(v, "nsubj") && followsMark(g, v)) {
            BitSet all = g.subtree(token.head());
            all.andNot(g.subtree(v));
            return new Content(all, Route.PARENTHESIS);
        }
        return null;
    }

    /** "It was a success, he said, until it closed": what follows a tag that a subject leads and a comma closes. */
    private static BitSet behind(Grammar g, int v) {
        BitSet found = new BitSet();
        Token subject = g.child(v, "nsubj");
        boolean closed = v + 2 < g.size() && g.token(v + 1).form().equals(",");
        if (subject == null || subject.index() > v || !closed) {
            return found;
        }
        for (Token child : g.children(v)) {
            Token mark = g.child(child.index(), "mark", "advmod");
            boolean clause = child.relation().equals("advcl") && mark != null && BEHIND.contains(mark.lemma());
            boolean phrase = child.relation().equals("prep") && BEHIND.contains(child.lemma());
            if (child.index() > v + 1 && (clause || phrase)) {
                BitSet part = g.subtree(child.index());
                if (part.nextSetBit(0) == v + 2) {
                    found.or(part);
                }
            }
        }
        return found;
    }

    /** "Many of them, she said, have left", "which critics say is illegal": the subject of what is said, before the cue. */
    private static BitSet inFront(Grammar g, int v, Token clause, @Nullable Source source) {
        BitSet found = new BitSet();
        Token subject = g.child(clause.index(), "nsubj", "nsubjpass", "expl");
        if (subject != null && subject.index() < v) {
            found.or(g.subtree(subject.index()));
            return found;
        }
        int tag = source == null ? -1 : source.words().first();
        boolean parted = subject == null
                && !g.token(clause.index()).tag().equals("VBG")
                && tag > 1
                && tag < v
                && g.token(tag - 1).form().equals(",")
                && g.token(v + 1).form().equals(",");
        if (parted) {
            found.set(0, tag - 1);
        }
        return found;
    }

    /** "If prices rise, she said, people will leave", "said that, if prices rise, …": the condition belongs to what is said. */
    private static BitSet condition(Grammar g, int v, BitSet told) {
        BitSet found = new BitSet();
        int first = told.nextSetBit(0);
        boolean behind = v + 1 < g.size() && g.token(v + 1).form().equals(",");
        Token subject = g.child(v, "nsubj");
        int from = subject == null ? v : g.subtree(subject.index()).nextSetBit(0);
        boolean framed =
                behind && from > 0 && from < v && g.token(from - 1).form().equals(",");
        for (Token child : g.children(v)) {
            BitSet part = g.subtree(child.index());
            boolean inner = child.index() > v
                    && part.length() <= first
                    && child.relation().equals("advcl")
                    && g.has(child.index(), "mark", "advmod");
            boolean before = framed
                    && part.length() <= from
                    && Set.of("advcl", "prep", "advmod").contains(child.relation());
            if (inner || before) {
                found.or(part);
            }
        }
        return found;
    }

    /** "that prices rose and that people left": what the engine hangs elsewhere. */
    private static void addMore(Grammar g, BitSet told) {
        int at = told.length();
        boolean joins = at > 0 && isConjunction(g, at - 1);
        while (at < g.size() && (g.token(at).form().equals(",") || isConjunction(g, at))) {
            joins |= isConjunction(g, at);
            at++;
        }
        boolean that = joins
                && at < g.size()
                && g.token(at).lemma().equals("that")
                && g.token(at).head() > at;
        if (that) {
            BitSet clause = g.subtree(g.token(at).head());
            if (clause.nextSetBit(0) >= at - 2) {
                told.set(told.length(), clause.length());
            }
        }
    }

    /** Cuts what closes a sentence behind a comma or a dash and tells more about a word: "…, which fell last year". */
    private static void cutTail(Grammar g, int head, BitSet told) {
        int end = told.length();
        for (int i = told.nextSetBit(head + 1); i >= 0 && i < end; i = told.nextSetBit(i + 1)) {
            Token token = g.token(i);
            BitSet part = g.subtree(i);
            int first = part.nextSetBit(0);
            boolean closes = first > head + 1
                    && part.length() >= end - 1
                    && Sources.isBreak(g.token(first - 1))
                    && !g.token(first - 1).tag().equals("HYPH");
            if (!closes) {
                continue;
            }
            boolean dash = !g.token(first - 1).form().equals(",");
            // "… hit the port, killing five" goes on; ", insisting that he was right" is the speaker's.
            boolean participle = token.relation().equals("advcl")
                    && token.tag().equals("VBG")
                    && (token.head() < 0 || g.has(i, "ccomp"));
            if (dash || participle || Set.of("relcl", "appos").contains(token.relation())) {
                told.clear(first - 1, g.size());
                return;
            }
        }
    }

    /** Whether the verb's words begin behind a comma, a dash or a quotation mark. */
    private static boolean followsMark(Grammar g, int v) {
        BitSet all = g.subtree(v);
        int first = all.nextSetBit(0);
        while (first < v && g.isMark(first)) {
            first++;
        }
        return first > 0 && g.isMark(first - 1);
    }

    /** What leads the sentence and hangs on the cue by the engine's choice alone: "In May, prices fell, he said." */
    private static BitSet leading(Grammar g, int v, int until) {
        BitSet found = new BitSet();
        for (Token child : g.children(v)) {
            if (child.index() < until
                    && Set.of("prep", "advmod", "advcl", "npadvmod", "nsubj").contains(child.relation())) {
                found.or(g.subtree(child.index()));
            }
        }
        found.clear(Math.max(0, until), g.size());
        return found;
    }

    private static @Nullable Token right(Grammar g, int at, String... relations) {
        List<String> wanted = List.of(relations);
        for (Token child : g.children(at)) {
            if (child.index() > at && wanted.contains(child.relation())) {
                return child;
            }
        }
        return null;
    }

    private static BitSet subtreeAfter(Grammar g, int at, Token child) {
        BitSet found = g.subtree(child.index());
        found.clear(0, at + 1);
        return found;
    }

    private static BitSet union(Grammar g, int v, Token... parts) {
        BitSet found = new BitSet();
        for (Token part : parts) {
            found.or(subtreeAfter(g, v, part));
        }
        // one stretch: what stands between the parts belongs to them
        int first = found.nextSetBit(0);
        if (first >= 0) {
            found.set(first, found.length());
        }
        return found;
    }

    /** The clause, and what follows it on the cue without a break: the engine often hangs "because …" too high. */
    private BitSet extended(Grammar g, int v, Token clause) {
        BitSet found = subtreeAfter(g, v, clause);
        for (Token child : g.children(v)) {
            if (child.index() < clause.index() || found.get(child.index())) {
                continue;
            }
            int end = found.length();
            BitSet part = g.subtree(child.index());
            boolean joins = part.nextSetBit(0) == end
                    || (child.relation().equals("advcl") && !child.tag().equals("VBG"));
            if (TRAILING.contains(child.relation()) && joins && !child.lemma().startsWith("accord")) {
                found.or(part);
            } else if (!child.relation().equals("punct")) {
                break;
            }
        }
        int first = found.nextSetBit(0);
        if (first >= 0) {
            found.set(first, found.length());
        }
        return upToAnother(g, clause, upToNextCue(g, v, clause, found));
    }

    /** "… that he would go, and called on Kyiv to follow": the engine hangs the next reporting verb on the clause before it. */
    private BitSet upToNextCue(Grammar g, int v, Token clause, BitSet content) {
        for (Token next : g.children(clause.index())) {
            boolean own = g.has(next.index(), "nsubj", "nsubjpass", "aux", "mark", "expl");
            boolean same = next.tag().equals(g.token(v).tag())
                    && (!next.tag().equals(clause.tag())
                            || isAfterComma(g, next, clause)
                            || cueAt(g, next.index())
                                    .filter(c -> c.cue().kind() != null)
                                    .isPresent())
                    && cueAt(g, next.index())
                            .filter(c -> content(g, c, null) != null)
                            .isPresent();
            if (next.relation().equals("conj")
                    && next.index() > clause.index()
                    && next.isVerb()
                    && !own
                    && same
                    && cueAt(g, next.index()).isPresent()) {
                int from = next.index();
                while (from > clause.index() && !isConjunction(g, from)) {
                    from--;
                }
                content.clear(from, g.size());
            }
        }
        return content;
    }

    /** "…, while the ministry said": another's words, which the engine hangs on the clause before them. */
    private BitSet upToAnother(Grammar g, Token clause, BitSet content) {
        for (int i = content.nextSetBit(0); i >= 0; i = content.nextSetBit(i + 1)) {
            Token next = g.token(i);
            boolean other = Set.of("conj", "advcl", "ccomp", "parataxis").contains(next.relation())
                    && next.index() > clause.index()
                    && next.isVerb()
                    && g.has(i, "nsubj");
            if (!other || cueAt(g, i).filter(c -> c.cue().takes("quote")).isEmpty()) {
                continue;
            }
            for (int j = i; j > clause.index(); j--) {
                boolean joint = Set.of("but", "while", "whereas", "and")
                        .contains(g.token(j).lemma());
                if (joint && g.isMark(j - 1)) {
                    content.clear(j - 1, g.size());
                    return content;
                }
            }
        }
        return content;
    }

    private static boolean isConjunction(Grammar g, int at) {
        return g.token(at).relation().equals("cc");
    }

    private static boolean isAfterComma(Grammar g, Token next, Token clause) {
        for (int i = next.index(); i > clause.index(); i--) {
            if (isConjunction(g, i)) {
                return g.isMark(i - 1);
            }
        }
        return false;
    }
}

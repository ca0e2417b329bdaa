package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.extract.knowledge.Sex;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.bellwether.model.Sector;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/** Resolves pronouns and nouns that point back, in text order; what is not clear is left alone. */
final class References {
    private static final Set<String> NOT_THE_SAME = Set.of(
            "other",
            "another",
            "neighboring",
            "neighbouring",
            "third",
            "foreign",
            "host",
            "same",
            "both",
            "first",
            "second",
            "enemy",
            "whole",
            "next",
            "entire",
            "opposing");

    static final Set<String> TROOPS = Set.of("troop", "force", "soldier");

    /** What a noun with "the" may mean: countries, organizations of one of the sectors, or what has the noun in its name. */
    private record Definite(String kind, List<Sector> needs) {
        boolean country() {
            return kind.equals("country");
        }
    }

    private final Knowledge knowledge;
    private final KnownActors known;
    private final Nominals nominals;
    private final SiteLexicon sites;
    private final Unnamed unnamed;
    private final Crowds crowds;
    private final LocalPowers powers;
    private final Map<String, Definite> definites = new HashMap<>();
    private final Set<String> agentVerbs = new HashSet<>();
    private final Set<String> agentNouns = new HashSet<>();
    /** Nouns whose doer may stand before them: "rebel attack". */
    private final Set<String> deeds = new HashSet<>();

    References(
            Knowledge knowledge,
            KnownActors known,
            Nominals nominals,
            SiteLexicon sites,
            Unnamed unnamed,
            LocalPowers powers) {
        this.powers = powers;
        this.unnamed = unnamed;
        this.crowds = new Crowds(knowledge, known);
        this.knowledge = knowledge;
        this.known = known;
        this.nominals = nominals;
        this.sites = sites;
        for (Row row :
                TableFile.read(References.class, "definites.tsv", 4).keyed().rows()) {
            definites.put(row.cell(0), new Definite(row.cell(1), row.codes(Sector.class, 2)));
        }
        for (Row row : TableFile.read(References.class, "agency.tsv", 3).keyed().rows()) {
            switch (row.cell(0)) {
                case "verb" -> agentVerbs.addAll(row.list(1));
                case "noun" -> agentNouns.addAll(row.list(1));
                case "deed" -> deeds.addAll(row.list(1));
                default -> throw row.fault("'%s', expected verb, noun or deed".formatted(row.cell(0)));
            }
        }
    }

    void find(Scene scene) {
        Antecedents antecedents = new Antecedents(scene);
        Quotations quotations = new Quotations(scene);
        for (Sentence sentence : scene.sentences()) {
            for (Token token : sentence.tokens()) {
                if (scene.headedBy(sentence, token.index()).isPresent()) {
                    known(scene, sentence, token);
                    continue;
                }
                switch (token.tag()) {
                    case "WP", "WDT", "WP$" -> relative(scene, sentence, token);
                    case "PRP", "PRP$" -> pronoun(scene, antecedents, quotations, sentence, token);
                    case "NN", "NNS" -> noun(scene, antecedents, sentence, token);
                    default -> {}
                }
                if (scene.headedBy(sentence, token.index()).isEmpty()) {
                    withoutName(scene, sentence, token);
                }
            }
        }
    }

    /** "the parties", taken for some unnamed ones though two sides are known. */
    private void known(Scene scene, Sentence sentence, Token token) {
        ActorMention mention = scene.headedBy(sentence, token.index()).orElseThrow();
        boolean bare = mention.actor().isUnnamed()
                || scene.actor(mention.actor()).stream().anyMatch(a -> a.name().equalsIgnoreCase(token.form()));
        if (TwoParties.kind(token.lemma()) == null || !bare) {
            return;
        }
        List<ActorDraft> two = new TwoParties(scene, a -> countryOf(scene, a)).meant(sentence, token);
        if (!two.isEmpty()) {
            scene.remove(mention);
            addPair(scene, sentence, token, two);
        }
    }

    private static void addPair(Scene scene, Sentence sentence, Token token, List<ActorDraft> two) {
        int at = token.index();
        two.forEach(a -> scene.add(a, sentence, Phrases.left(sentence, at), at + 1, at, Mention.Kind.NOMINAL, 0.65));
    }

    /** Whom nothing else has found, and who has no name. */
    private void withoutName(Scene scene, Sentence sentence, Token token) {
        switch (token.tag()) {
            case "NN", "NNP" -> {
                if (isDoer(sentence, token)) {
                    nominals.readDoer(scene, sentence, token.index());
                } else if (!powers.read(scene, sentence, token)) {
                    unnamed.read(scene, sentence, token);
                }
            }
            case "JJ" -> {
                if (isDoer(sentence, token)) {
                    nominals.readDoer(scene, sentence, token.index());
                }
            }
            case "NNS" -> {
                if (!isPairUnknown(sentence, token)) {
                    nominals.readLoosely(scene, sentence, token.index());
                }
            }
            default -> {}
        }
        if (scene.headedBy(sentence, token.index()).isEmpty()) {
            unnamed.readNumber(scene, sentence, token);
            crowds.read(scene, sentence, token);
        }
    }

    /** "the two countries", of which the text does not say clearly which they are. */
    private boolean isPairUnknown(Sentence sentence, Token token) {
        int left = Phrases.left(sentence, token.index());
        String pair = TwoParties.kind(token.lemma());
        return pair != null
                && !pair.equals("person")
                && (TwoParties.isCounted(sentence, left, token.index())
                        || (pair.equals("country") && Phrases.hasArticle(sentence, left, token.index())));
    }

    /** "rebel" in "a rebel attack". */
    private boolean isDoer(Sentence sentence, Token token) {
        return Phrases.isModifier(token)
                && token.head() > token.index()
                && deeds.contains(sentence.token(token.head()).lemma());
    }

    /** "who", "which", "whose": the noun on which the clause hangs. */
    private static void relative(Scene scene, Sentence sentence, Token token) {
        int at = token.index();
        while (at >= 0 && !sentence.token(at).relation().equals("relcl")) {
            at = sentence.token(at).head();
        }
        Optional<ActorMention> mention = at < 0
                ? beside(scene, sentence, token)
                : of(scene, sentence, sentence.token(at).head());
        boolean personal = token.lemma().startsWith("who");
        mention.flatMap(m -> scene.actor(m.actor()))
                .filter(a -> personal ? isOfPeople(a) : a.kind() != ActorKind.PERSON)
                .ifPresent(a -> scene.add(
                        a, sentence, token.index(), token.index() + 1, token.index(), Mention.Kind.PRONOUN, 0.9));
    }

    private static Optional<ActorMention> of(Scene scene, Sentence sentence, int noun) {
        if (noun < 0) {
            return Optional.empty();
        }
        Token token = sentence.token(noun);
        Optional<ActorMention> mention = scene.headedBy(sentence, noun);
        if (mention.isPresent() || token.head() < 0) {
            return mention;
        }
        return switch (token.relation()) {
            case "appos" -> scene.headedBy(sentence, token.head());
            case "attr" ->
                sentence.children(token.head(), "nsubj").stream()
                        .findFirst()
                        .flatMap(s -> scene.headedBy(sentence, s.index()));
            default -> Optional.empty();
        };
    }

    /** The mention before the comma, where the parser misses that a clause follows it. */
    private static Optional<ActorMention> beside(Scene scene, Sentence sentence, Token token) {
        int end = token.index() - 1;
        if (end < 1 || !sentence.token(end).form().equals(",") || token.lemma().equals("what")) {
            return Optional.empty();
        }
        return scene.mentionsIn(sentence).stream()
                .filter(m -> m.range().end() == end)
                .findFirst();
    }

    private static boolean isOfPeople(ActorDraft actor) {
        return actor.kind() == ActorKind.PERSON || actor.kind() == ActorKind.GROUP || actor.kind() == ActorKind.COUNTRY;
    }

    private void pronoun(Scene scene, Antecedents antecedents, Quotations quotations, Sentence sentence, Token token) {
        int at = token.index();
        List<ActorDraft> meant = switch (Phrases.lower(token)) {
            case "he", "him", "his" ->
                person(scene, antecedents, quotations, sentence, at, Sex.MALE).stream()
                        .toList();
            case "she", "her", "hers" ->
                person(scene, antecedents, quotations, sentence, at, Sex.FEMALE).stream()
                        .toList();
            case "it", "its" -> thing(antecedents, sentence, token).stream().toList();
            case "they", "them", "their" -> several(scene, antecedents, sentence, token);
            case "himself", "herself", "itself", "themselves" ->
                subject(scene, sentence, at).stream().toList();
            case "i", "me", "my" ->
                speaker(scene, quotations, sentence, at).stream().toList();
            case "we", "us", "our" ->
                side(scene, quotations, sentence, at).stream().toList();
            default -> List.of();
        };
        meant.forEach(actor -> {
            if (token.form().matches("(?i)he|his|him")) {
                actor.of(Sex.MALE);
            } else if (token.form().matches("(?i)she|her|hers")) {
                actor.of(Sex.FEMALE);
            }
            double confidence = actor.kind() == ActorKind.PERSON ? 0.75 : 0.65;
            scene.add(actor, sentence, at, at + 1, at, Mention.Kind.PRONOUN, confidence);
            if (token.tag().equals("PRP$") && token.head() >= 0) {
                owned(scene, sentence, token.head(), actor);
            }
        });
    }

    private Optional<ActorDraft> person(
            Scene scene, Antecedents antecedents, Quotations quotations, Sentence sentence, int at, Sex sex) {
        Optional<ActorDraft> speaker = quotations.speaker(sentence, at).flatMap(m -> scene.actor(m.actor()));
        Optional<ActorDraft> speaksOn = quotations
                .speaksOn(sentence, at, a -> a.sex() == null || a.sex() == sex)
                .flatMap(m -> scene.actor(m.actor()));
        if (speaksOn.isPresent()) {
            return speaksOn;
        }
        return antecedents.mostProminent(
                sentence,
                at,
                c -> c.actor() != null
                        && c.actor().kind() == ActorKind.PERSON
                        && (c.actor().sex() == null || c.actor().sex() == sex)
                        && !speaker.equals(Optional.of(c.actor())));
    }

    private Optional<ActorDraft> thing(Antecedents antecedents, Sentence sentence, Token token) {
        if (isPleonastic(sentence, token)) {
            return Optional.empty();
        }
        boolean agent = isAgent(sentence, token);
        boolean possessive = token.tag().equals("PRP$");
        Predicate<Antecedents.Candidate> fits =
                c -> !c.plural() && (c.actor() == null || c.actor().kind() != ActorKind.PERSON);
        Predicate<Antecedents.Candidate> here =
                c -> fits.test(c) && c.sentence().index() == sentence.index();
        if (possessive
                && antecedents.before(sentence, token.index(), agent).stream().anyMatch(here)) {
            return antecedents.best(sentence, token.index(), agent, here);
        }
        return antecedents.best(
                sentence,
                token.index(),
                agent,
                c -> fits.test(c)
                        && (c.sentence().index() == sentence.index()
                                || (agent && !possessive)
                                || Antecedents.isMainSubject(c)));
    }

    private List<ActorDraft> several(Scene scene, Antecedents antecedents, Sentence sentence, Token token) {
        boolean agent = isAgent(sentence, token);
        Predicate<Antecedents.Candidate> fits = c -> c.plural() && (!agent || c.actor() != null || isJoined(c));
        Predicate<Antecedents.Candidate> here =
                c -> fits.test(c) && c.sentence().index() == sentence.index();
        boolean near = token.tag().equals("PRP$")
                && antecedents.before(sentence, token.index(), false).stream().anyMatch(here);
        return antecedents
                .bestNoun(sentence, token.index(), false, near ? here : fits)
                .map(c -> c.actor() == null ? joined(scene, c) : together(scene, c))
                .orElse(List.of());
    }

    /** "They" after "both sides": all whom those words mean. */
    private static List<ActorDraft> together(Scene scene, Antecedents.Candidate candidate) {
        Set<ActorDraft> all = new LinkedHashSet<>();
        scene.headedBy(candidate.sentence(), candidate.token().index())
                .ifPresent(longest -> scene.mentionsIn(candidate.sentence()).stream()
                        .filter(m -> m.head() == longest.head() && m.range().equals(longest.range()))
                        .filter(m -> m.kind() == Mention.Kind.NOMINAL)
                        .forEach(m -> scene.actor(m.actor()).ifPresent(all::add)));
        ActorDraft one = candidate.actor();
        return all.size() > 1 || one == null ? List.copyOf(all) : List.of(one);
    }

    /** "They" after "Two nurses and a doctor": all of them, where each is somebody. */
    private static List<ActorDraft> joined(Scene scene, Antecedents.Candidate candidate) {
        Sentence sentence = candidate.sentence();
        List<ActorDraft> found = new ArrayList<>();
        Token next = candidate.token();
        while (next != null) {
            Optional<ActorDraft> actor = scene.headedBy(sentence, next.index()).flatMap(m -> scene.actor(m.actor()));
            if (actor.isEmpty()) {
                return List.of();
            }
            found.add(actor.get());
            next = Phrases.joined(sentence, next).orElse(null);
        }
        return found.size() < 2 ? List.of() : found;
    }

    private static boolean isJoined(Antecedents.Candidate candidate) {
        return !candidate.sentence().children(candidate.token().index(), "conj").isEmpty()
                && candidate.token().isProperNoun();
    }

    private boolean isAgent(Sentence sentence, Token token) {
        if (token.head() < 0) {
            return false;
        }
        String head = sentence.token(token.head()).lemma();
        return switch (token.relation()) {
            case "nsubj" -> agentVerbs.contains(head);
            case "poss" -> agentNouns.contains(head);
            default -> false;
        };
    }

    /** "It is clear that …", "it seems …", "it rained". */
    private static boolean isPleonastic(Sentence sentence, Token token) {
        if (token.head() < 0 || !token.relation().startsWith("nsubj")) {
            return false;
        }
        Token verb = sentence.token(token.head());
        if (Set.of("seem", "appear", "rain", "snow", "happen", "emerge", "matter", "take")
                .contains(verb.lemma())) {
            return true;
        }
        boolean clause = sentence.tokens().stream()
                .filter(t -> t.index() > verb.index())
                .anyMatch(t -> Set.of("ccomp", "xcomp", "csubj", "advcl", "acl").contains(t.relation())
                        && (t.head() == verb.index()
                                || (t.head() >= 0
                                        && sentence.token(t.head()).head() == verb.index()
                                        && Set.of("acomp", "attr")
                                                .contains(
                                                        sentence.token(t.head()).relation()))));
        boolean told = token.relation().equals("nsubjpass") && clause;
        return told
                || ((verb.lemma().equals("be") || verb.form().matches("['’]s"))
                        && (clause
                                || sentence.children(verb.index(), "acomp").stream()
                                        .anyMatch(t -> Set.of(
                                                        "clear",
                                                        "unclear",
                                                        "possible",
                                                        "likely",
                                                        "unlikely",
                                                        "important",
                                                        "true")
                                                .contains(t.lemma()))));
    }

    private static Optional<ActorDraft> subject(Scene scene, Sentence sentence, int at) {
        int verb = sentence.token(at).head();
        for (int steps = 0; verb >= 0 && steps < 6; steps++) {
            List<Token> subjects = sentence.children(verb, "nsubj", "nsubjpass");
            if (!subjects.isEmpty()) {
                return scene.headedBy(sentence, subjects.getFirst().index()).flatMap(m -> scene.actor(m.actor()));
            }
            verb = sentence.token(verb).head();
        }
        return Optional.empty();
    }

    private static Optional<ActorDraft> speaker(Scene scene, Quotations quotations, Sentence sentence, int at) {
        return quotations
                .speaker(sentence, at)
                .flatMap(m -> scene.actor(m.actor()))
                .filter(a -> a.kind() == ActorKind.PERSON);
    }

    /** "We will strike", said by a state or a body, or by whoever speaks for a single one: a minister, a spokesman. */
    private static Optional<ActorDraft> side(Scene scene, Quotations quotations, Sentence sentence, int at) {
        Optional<ActorDraft> speaker = quotations.speaker(sentence, at).flatMap(m -> scene.actor(m.actor()));
        if (speaker.isEmpty() || speaker.get().kind() != ActorKind.PERSON) {
            return speaker;
        }
        List<ActorId> bodies = speaker.get().roles().stream()
                .flatMap(role -> Optional.ofNullable(role.of()).stream())
                .distinct()
                .toList();
        return bodies.size() == 1 ? scene.actor(bodies.getFirst()) : Optional.empty();
    }

    /** "its rival": the other of two of whom the article has told that they stand against each other. */
    private static boolean rival(Scene scene, Sentence sentence, int head, ActorDraft owner) {
        Token noun = sentence.token(head);
        if (!"opposed".equals(TwoParties.kind(noun.lemma())) || !noun.tag().equals("NN")) {
            return false;
        }
        List<ActorDraft> two = new Opponents(scene).before(sentence, Phrases.left(sentence, head), TwoParties.FAR);
        if (!two.contains(owner)) {
            return false;
        }
        ActorDraft other = two.get(two.getFirst().equals(owner) ? 1 : 0);
        scene.headedBy(sentence, head).filter(m -> m.actor().isUnnamed()).ifPresent(scene::remove);
        scene.add(other, sentence, Phrases.left(sentence, head), head + 1, head, Mention.Kind.NOMINAL, 0.65);
        return true;
    }

    /** "his country" and "its army", now that it is known whose. */
    private void owned(Scene scene, Sentence sentence, int head, ActorDraft owner) {
        if (rival(scene, sentence, head, owner)) {
            return;
        }
        Token noun = sentence.token(head);
        Definite definite = definites.get(noun.lemma());
        if (definite != null
                && definite.country()
                && noun.tag().equals("NN")
                && owner.country() != null
                && owner.kind() != ActorKind.COUNTRY) {
            knowledge.country(owner.country()).ifPresent(country -> {
                scene.marksCountry(sentence, head, country);
                if (!sites.isPlace(sentence, head, SiteLexicon.Of.COUNTRY)) {
                    scene.add(
                            known.of(scene, country),
                            sentence,
                            Phrases.left(sentence, head),
                            head + 1,
                            head,
                            Mention.Kind.NOMINAL,
                            0.75);
                }
            });
            return;
        }
        nominals.readAt(scene, sentence, head);
    }

    private void noun(Scene scene, Antecedents antecedents, Sentence sentence, Token token) {
        int left = Phrases.left(sentence, token.index());
        if (TwoParties.kind(token.lemma()) != null) {
            List<ActorDraft> two = new TwoParties(scene, a -> countryOf(scene, a)).meant(sentence, token);
            addPair(scene, sentence, token, two);
            boolean counted = token.tag().equals("NNS") && TwoParties.isCounted(sentence, left, token.index());
            if (counted || !two.isEmpty()) {
                return;
            }
        }
        String first = Phrases.lower(sentence.token(left));
        boolean definite = Phrases.hasArticle(sentence, left, token.index())
                || first.equals("this")
                || first.equals("those")
                || first.equals("these");
        boolean modifier = Phrases.isModifier(token);
        boolean differs = sentence.tokens().subList(Math.min(left, token.index()), token.index()).stream()
                .anyMatch(t -> NOT_THE_SAME.contains(Phrases.lower(t)) || isForeignName(scene, sentence, t));
        if (!definite || modifier || differs) {
            return;
        }
        if (token.tag().equals("NNS")) {
            if (TROOPS.contains(token.lemma())) {
                sameTroops(scene, sentence, token.index(), left);
            }
            return;
        }
        Definite meant = definites.get(token.lemma());
        boolean apart = !sentence.children(token.index(), "prep").isEmpty();
        if (meant == null || (apart && !meant.country())) {
            return;
        }
        Optional<ActorDraft> actor = meant.country()
                ? country(scene, antecedents, sentence, token)
                : organization(scene, antecedents, sentence, token, meant);
        actor.ifPresent(a -> {
            if (meant.country()) {
                knowledge.country(a.id().value()).ifPresent(c -> scene.marksCountry(sentence, token.index(), c));
            }
            if (!meant.country() || !sites.isPlace(sentence, token.index(), SiteLexicon.Of.COUNTRY)) {
                scene.add(a, sentence, left, token.index() + 1, token.index(), Mention.Kind.NOMINAL, 0.65);
            }
        });
    }

    private Optional<ActorDraft> organization(
            Scene scene, Antecedents antecedents, Sentence sentence, Token token, Definite meant) {
        Optional<ActorDraft> called = NamedBefore.called(scene, sentence, token);
        if (called.isPresent() || meant.kind().equals("named")) {
            return called;
        }
        return antecedents
                .mostProminent(
                        sentence,
                        token.index(),
                        c -> c.actor() != null
                                && c.actor().kind() == ActorKind.ORGANIZATION
                                && !c.actor().id().isUnnamed()
                                && c.actor().hasAny(meant.needs()))
                .or(() -> NamedBefore.ofKind(scene, sentence, token, meant.needs()))
                .or(() -> unnamed.before(scene, sentence, token, token.index()))
                .or(() -> meant.needs().contains(Sector.BUS)
                        ? NamedBefore.mainBusiness(scene, sentence, token)
                        : Optional.empty());
    }

    /** The most prominent country, be it by name or by its government and leaders. */
    private Optional<ActorDraft> country(Scene scene, Antecedents antecedents, Sentence sentence, Token token) {
        return antecedents
                .mostProminent(sentence, token.index(), c -> true, a -> countryOf(scene, a))
                .filter(a -> !a.id().value().equals("SUN"));
    }

    private @Nullable ActorDraft countryOf(Scene scene, ActorDraft actor) {
        return actor.country() == null
                ? null
                : knowledge
                        .country(actor.country())
                        .map(c -> known.of(scene, c))
                        .orElse(null);
    }

    /** "the Asian country" need not be the one named last; "the former Soviet republic" is. */
    private static boolean isForeignName(Scene scene, Sentence sentence, Token token) {
        boolean named = token.isProperNoun() || scene.isNamed(sentence, token.index());
        return named && !token.form().equals("Soviet");
    }

    /** "the forces" after "Belarusian troops". */
    private static void sameTroops(Scene scene, Sentence sentence, int head, int left) {
        for (int back = 0; back <= 2 && back <= sentence.index(); back++) {
            Sentence other = scene.sentences().get(sentence.index() - back);
            int until = back == 0 ? head : Integer.MAX_VALUE;
            List<ActorDraft> found = scene.mentionsIn(other).stream()
                    .filter(m -> m.head() < until && m.kind() == Mention.Kind.NOMINAL)
                    .filter(m -> TROOPS.contains(other.token(m.head()).lemma()))
                    .flatMap(m -> scene.actor(m.actor()).stream())
                    .distinct()
                    .toList();
            if (!found.isEmpty()) {
                if (found.size() == 1) {
                    scene.add(found.getFirst(), sentence, left, head + 1, head, Mention.Kind.NOMINAL, 0.7);
                }
                return;
            }
        }
    }
}

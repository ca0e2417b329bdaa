package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.TokenRange;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.extract.knowledge.Known;
import org.bellwether.extract.knowledge.KnownMatch;
import org.bellwether.extract.knowledge.OfficeTerm;
import org.bellwether.extract.knowledge.Person;
import org.bellwether.extract.knowledge.Sex;
import org.bellwether.language.Name;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** Finds names of persons and joins them across the article: full names first, then surnames alone. */
final class People {
    /** A person's name in the text. */
    private record Found(Sentence sentence, int first, int end, String words, boolean tagged) {
        boolean isFull() {
            return PersonIndex.words(words).size() > 1;
        }

        String last() {
            List<String> parts = PersonIndex.words(words);
            return parts.isEmpty() ? words.toLowerCase(Locale.ROOT) : parts.getLast();
        }
    }

    private final Knowledge knowledge;
    private final PersonIndex index;
    private final NounLexicon nouns;

    People(Knowledge knowledge, PersonIndex index, NounLexicon nouns) {
        this.knowledge = knowledge;
        this.index = index;
        this.nouns = nouns;
    }

    void find(Scene scene) {
        List<Found> found = names(scene);
        Map<ActorDraft, List<Found>> cast = given(scene);
        for (Found name : found) {
            if (name.isFull()) {
                ActorDraft person = ofFullName(scene, name, cast);
                cast.computeIfAbsent(person, k -> new ArrayList<>()).add(name);
                add(scene, person, name, 0.97);
            }
        }
        Set<String> surnames = new HashSet<>();
        cast.values().forEach(l -> l.forEach(f -> surnames.add(f.last())));
        found.stream().filter(f -> !f.isFull() && f.tagged()).forEach(f -> surnames.add(f.last()));
        List<Found> alone = new ArrayList<>(found.stream()
                .filter(f -> !f.isFull() && !isRepeatOfOther(scene, f))
                .toList());
        alone.addAll(overlooked(scene, surnames));
        alone.sort(Comparator.comparingInt((Found f) -> f.sentence().index()).thenComparingInt(Found::first));
        for (Found name : alone) {
            ofSurname(scene, name, cast);
        }
    }

    /** The persons whose full names a user's own table gives. */
    private static Map<ActorDraft, List<Found>> given(Scene scene) {
        Map<ActorDraft, List<Found>> cast = new LinkedHashMap<>();
        for (Sentence sentence : scene.sentences()) {
            for (ActorMention mention : scene.mentionsIn(sentence)) {
                ActorDraft actor = scene.actor(mention.actor()).orElseThrow();
                int first = mention.range().first();
                int end = mention.range().end();
                Found name = new Found(sentence, first, end, scene.words(sentence, first, end), true);
                if (actor.kind() == ActorKind.PERSON && name.isFull()) {
                    cast.computeIfAbsent(actor, k -> new ArrayList<>()).add(name);
                }
            }
        }
        return cast;
    }

    private static boolean isRepeatOfOther(Scene scene, Found name) {
        return scene.isNamed(name.sentence(), name.first());
    }

    /** The names that the engine marks as persons', and full names that the knowledge has. */
    private List<Found> names(Scene scene) {
        List<Found> found = new ArrayList<>();
        for (Sentence sentence : scene.sentences()) {
            Set<Integer> taken = new HashSet<>();
            for (Name name : sentence.names()) {
                if (name.type().equals("PERSON") || isMistaggedPerson(scene, sentence, name)) {
                    Found person = trimmed(scene, sentence, name.first(), name.end());
                    if (person != null && !scene.isNamed(sentence, person.end() - 1) && !isPlace(scene, person)) {
                        found.add(person);
                        for (int i = person.first(); i < person.end(); i++) {
                            taken.add(i);
                        }
                    }
                }
            }
            untagged(scene, sentence, taken, found);
            for (int i = 0; i < sentence.tokens().size(); i++) {
                KnownMatch match = knowledge.nameAt(scene.forms(sentence), i).orElse(null);
                if (match != null
                        && match.as(Known.OfPerson.class).isPresent()
                        && !scene.isNamed(sentence, i)
                        && java.util.stream.IntStream.range(i, match.end()).noneMatch(taken::contains)) {
                    found.add(new Found(sentence, i, match.end(), scene.words(sentence, i, match.end()), true));
                    i = match.end() - 1;
                }
            }
        }
        found.sort(Comparator.comparingInt((Found f) -> f.sentence().index()).thenComparingInt(Found::first));
        return found;
    }

    /** A town that the tagger takes for a person: one without a known given name. */
    private boolean isPlace(Scene scene, Found name) {
        String given = name.sentence().token(name.first()).form();
        return knowledge.spellings().sexOf(given).isEmpty()
                && index.named(name.words(), scene.published()).isEmpty()
                && scene.placeAt(name.sentence(), name.end() - 1)
                        .filter(p -> p.range().first() <= name.first())
                        .isPresent();
    }

    /** Proper nouns that the tagger leaves unmarked and that begin with a given name. */
    private void untagged(Scene scene, Sentence sentence, Set<Integer> taken, List<Found> found) {
        for (Token token : sentence.tokens()) {
            int last = token.index();
            int first = last;
            while (first > 0
                    && isFreeNamePart(scene, sentence, first - 1, taken)
                    && sentence.token(first - 1).head() == last) {
                first--;
            }
            boolean given = first < last
                    && isFreeNamePart(scene, sentence, last, taken)
                    && !token.relation().equals("compound")
                    && (knowledge
                                    .spellings()
                                    .sexOf(sentence.token(first).form())
                                    .isPresent()
                            || isApposedToPerson(sentence, token));
            if (given) {
                found.add(new Found(sentence, first, last + 1, scene.words(sentence, first, last + 1), true));
                for (int i = first; i <= last; i++) {
                    taken.add(i);
                }
            }
        }
    }

    /** "his rival, Xenia Zobel". */
    private boolean isApposedToPerson(Sentence sentence, Token token) {
        return token.relation().equals("appos")
                && token.head() >= 0
                && sentence.token(token.head()).tag().equals("NN")
                && nouns.endingAt(sentence, token.head()) != null;
    }

    private static boolean isFreeNamePart(Scene scene, Sentence sentence, int at, Set<Integer> taken) {
        return sentence.token(at).isProperNoun()
                && sentence.nameAt(at).isEmpty()
                && !taken.contains(at)
                && !scene.isNamed(sentence, at);
    }

    /** A name of another type that is a known person's: the tagger takes foreign names for organizations or places. */
    private boolean isMistaggedPerson(Scene scene, Sentence sentence, Name name) {
        if (!Set.of("ORG", "GPE", "NORP", "LOC", "FAC", "WORK_OF_ART", "PRODUCT")
                .contains(name.type())) {
            return false;
        }
        Found person = trimmed(scene, sentence, name.first(), name.end());
        return person != null
                && person.isFull()
                && (knowledge
                                .nameAt(scene.forms(sentence), person.first())
                                .flatMap(m -> m.as(Known.OfPerson.class))
                                .isPresent()
                        || !index.named(person.words(), scene.published()).isEmpty());
    }

    /** Without titles before and possessives and marks after; null where no name is left. */
    private @Nullable Found trimmed(Scene scene, Sentence sentence, int first, int end) {
        while (first < end && isNoNamePart(scene, sentence, first, end)) {
            first++;
        }
        for (int i = first + 1; i < end; i++) {
            if (sentence.token(i).form().matches("[(\\[]|-LRB-")) {
                end = i;
            }
        }
        while (end > first && isAfterName(sentence.token(end - 1))) {
            end--;
        }
        if (scene.isHeadline(sentence) && scene.sentences().stream().anyMatch(s -> !scene.isHeadline(s))) {
            // "Anna Kowalska Scores": what is a name stands in the story too
            while (end > first && !scene.isInStory(scene.forms(sentence).subList(first, end))) {
                end--;
            }
            if (first >= end) {
                return null;
            }
        }
        if (end < sentence.tokens().size()
                && Particles.isParticle(sentence.token(end).form())
                && sentence.token(end).form().matches("[JS]r\\.?|I{2,3}|IV")) {
            end++;
        }
        while (end < sentence.tokens().size()
                && end > first
                && sentence.token(end).isProperNoun()
                && sentence.nameAt(end).isEmpty()
                && sentence.token(end - 1).head() == end
                && sentence.token(end - 1).relation().equals("compound")) {
            end++;
        }
        if (first >= end || (sentence.token(first).form().length() < 2 && end - first == 1)) {
            return null;
        }
        String words = scene.words(sentence, first, end);
        if (!Character.isUpperCase(sentence.token(end - 1).form().codePointAt(0))) {
            return null;
        }
        return new Found(sentence, first, end, words, true);
    }

    private static boolean isAfterName(Token token) {
        return token.tag().equals("POS") || !Character.isLetter(token.form().codePointAt(0));
    }

    private boolean isNoNamePart(Scene scene, Sentence sentence, int at, int end) {
        Token token = sentence.token(at);
        return token.tag().equals("DT")
                || (token.isVerb() && Character.isLowerCase(token.form().codePointAt(0)))
                || Particles.isAddress(token.form())
                || !Character.isLetter(token.form().codePointAt(0))
                || (at + 1 < end
                        && knowledge.officeAt(scene.forms(sentence), at).isPresent())
                || (at + 1 < end && scene.countryAt(sentence, at).isPresent() && scene.isNamed(sentence, at));
    }

    /** Surnames of the cast that the tagger overlooked or took for something else. */
    private List<Found> overlooked(Scene scene, Set<String> surnames) {
        List<Found> found = new ArrayList<>();
        for (Sentence sentence : scene.sentences()) {
            for (Token token : sentence.tokens()) {
                int i = token.index();
                boolean bearer = surnames.contains(token.form().toLowerCase(Locale.ROOT))
                        || (token.isProperNoun() && isTitledHolder(scene, sentence, i));
                Optional<Name> name = sentence.nameAt(i);
                boolean marked = name.isPresent() && name.get().type().equals("PERSON");
                boolean inLonger =
                        name.isPresent() && name.get().end() - name.get().first() > 1;
                if (bearer
                        && !marked
                        && !inLonger
                        && Character.isUpperCase(token.form().codePointAt(0))
                        && !scene.isNamed(sentence, i)) {
                    found.add(new Found(sentence, i, i + 1, token.form(), false));
                }
            }
        }
        return found;
    }

    /** "President Xi", where the tagger does not know Xi. */
    private boolean isTitledHolder(Scene scene, Sentence sentence, int at) {
        if (at == 0
                || index.holding(sentence.token(at).form(), scene.published()).isEmpty()) {
            return false;
        }
        for (int first = Math.max(0, at - 3); first < at; first++) {
            if (knowledge
                    .officeAt(scene.forms(sentence), first)
                    .filter(m -> m.end() == at)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private ActorDraft ofFullName(Scene scene, Found name, Map<ActorDraft, List<Found>> cast) {
        for (Map.Entry<ActorDraft, List<Found>> entry : cast.entrySet()) {
            if (entry.getValue().stream().anyMatch(f -> index.isSame(f.words(), name.words()))) {
                return entry.getKey();
            }
        }
        KnownMatch match =
                knowledge.nameAt(scene.forms(name.sentence()), name.first()).orElse(null);
        if (match != null
                && match.end() == name.end()
                && match.as(Known.OfPerson.class).isPresent()) {
            return known(scene, match.as(Known.OfPerson.class).get().person());
        }
        List<Person> holders = index.named(name.words(), scene.published());
        return holders.size() == 1 ? known(scene, holders.getFirst()) : introduced(scene, name);
    }

    private void ofSurname(Scene scene, Found name, Map<ActorDraft, List<Found>> cast) {
        List<ActorDraft> bearers = cast.keySet().stream()
                .filter(p -> isCalled(p, cast.getOrDefault(p, List.of()), name))
                .toList();
        ActorDraft person;
        double confidence = 0.9;
        if (bearers.size() == 1) {
            person = bearers.getFirst();
        } else if (bearers.size() > 1) {
            person = lastBefore(bearers, cast, name);
            confidence = 0.55;
        } else {
            person = ofKnownSurname(scene, name).orElse(null);
            confidence = 0.85;
            if (person == null) {
                if (!name.tagged() || isNoPerson(scene, name)) {
                    return;
                }
                person = introduced(scene, name);
                confidence = 0.6;
            }
            cast.computeIfAbsent(person, k -> new ArrayList<>()).add(name);
        }
        add(scene, person, name, confidence);
    }

    private boolean isCalled(ActorDraft person, List<Found> names, Found name) {
        if (names.stream().anyMatch(f -> f.last().equals(name.last()) || isGiven(f, name))) {
            return true;
        }
        return names.stream().anyMatch(f -> knowledge.spellings().sameSurname(f.last(), name.last()))
                || knowledge.peopleBySurname(name.words()).stream().anyMatch(p -> p.id().equals(person.id()));
    }

    private static boolean isGiven(Found full, Found alone) {
        List<String> words = PersonIndex.words(full.words());
        return words.size() > 1
                && alone.tagged()
                && words.getFirst().length() > 2
                && words.getFirst().equals(alone.words().toLowerCase(Locale.ROOT));
    }

    private static ActorDraft lastBefore(List<ActorDraft> bearers, Map<ActorDraft, List<Found>> cast, Found name) {
        ActorDraft best = bearers.getFirst();
        int bestAt = -1;
        for (ActorDraft bearer : bearers) {
            for (Found full : cast.getOrDefault(bearer, List.of())) {
                int at = full.sentence().tokens().getFirst().start() + full.first();
                boolean before = full.sentence().index() < name.sentence().index()
                        || (full.sentence().index() == name.sentence().index() && full.first() < name.first());
                if (before && at > bestAt) {
                    best = bearer;
                    bestAt = at;
                }
            }
        }
        return best;
    }

    /** The one office holder of that surname whose country or organization the article speaks of. */
    private Optional<ActorDraft> ofKnownSurname(Scene scene, Found name) {
        List<Person> holders = spokenOf(scene, index.holding(name.words(), scene.published()));
        if (holders.isEmpty()) {
            holders = spokenOf(scene, index.everHolding(name.words(), scene.published()));
        }
        List<Person> titled =
                holders.stream().filter(p -> isTitled(scene, name, p)).toList();
        if (titled.size() == 1) {
            holders = titled;
        }
        if (holders.isEmpty()) {
            holders = wellKnown(scene, name);
        }
        return holders.size() == 1 ? Optional.of(known(scene, holders.getFirst())) : Optional.empty();
    }

    /**
     * Who holds office on the day and needs no introduction: "President Obama", or a name that only one holder of office bears
     * and before which no other title stands. Of an article whose day is not known nothing follows.
     */
    private List<Person> wellKnown(Scene scene, Found name) {
        if (scene.published().precision() != When.Precision.DAY) {
            return List.of();
        }
        List<Person> now = index.holding(name.words(), scene.published());
        List<Person> titled = now.stream().filter(p -> isTitled(scene, name, p)).toList();
        if (!titled.isEmpty()) {
            return titled;
        }
        boolean only = knowledge.peopleBySurname(name.words()).size() == 1;
        boolean otherTitle =
                name.first() > 0 && name.sentence().token(name.first() - 1).isProperNoun();
        return only && name.tagged() && !otherTitle ? now : List.of();
    }

    private List<Person> spokenOf(Scene scene, List<Person> people) {
        Set<String> spoken = new LinkedHashSet<>(scene.countriesNamed());
        scene.actors().forEach(a -> spoken.add(a.id().value()));
        return people.stream()
                .filter(p -> knowledge.termsOf(p).stream().anyMatch(t -> spoken.contains(t.of().value())))
                .toList();
    }

    private boolean isTitled(Scene scene, Found name, Person person) {
        for (int first = Math.max(0, name.first() - 4); first < name.first(); first++) {
            boolean held =
                    knowledge
                            .officeAt(scene.forms(name.sentence()), first)
                            .filter(m -> m.end() <= name.first())
                            .stream()
                            .anyMatch(m -> knowledge.termsOf(person).stream()
                                    .anyMatch(t -> m.patterns().stream()
                                            .anyMatch(o -> o.office().equals(t.office()))));
            if (held) {
                return true;
            }
        }
        return false;
    }

    /** A single word marked as a person that something else in the sentence says is none. */
    private static boolean isNoPerson(Scene scene, Found name) {
        Token token = name.sentence().token(name.end() - 1);
        boolean verbed = token.isVerb() || token.tag().equals("JJ");
        boolean modifies =
                token.relation().equals("compound") || token.relation().equals("nmod");
        boolean apposed = Institutions.isApposed(name.sentence(), name.end() - 1);
        return verbed
                || modifies
                || apposed
                || scene.placeAt(name.sentence(), name.end() - 1).isPresent();
    }

    ActorDraft known(Scene scene, Person person) {
        List<OfficeTerm> terms = knowledge.termsOf(person);
        List<String> names = new ArrayList<>();
        names.add(person.name());
        names.addAll(person.spellings());
        ActorDraft draft = scene.actor(
                person.id(),
                () -> new ActorDraft(person.id(), person.name(), ActorKind.PERSON)
                        .wikidata(person.wikidata())
                        .of(person.sex())
                        .knownAs(names));
        for (OfficeTerm term : terms) {
            boolean now = term.mayHold(scene.published());
            if (now || terms.size() == 1) {
                if (term.of().value().matches("[A-Z]{3}")) {
                    draft.in(term.of().value());
                }
            }
            if (now) {
                draft.offices().add(term.of() + " " + term.office());
                knowledge.offices().stream()
                        .filter(o -> o.office().equals(term.office()))
                        .findFirst()
                        .ifPresent(o -> draft.with(o.sectors()));
            }
        }
        return draft;
    }

    private ActorDraft introduced(Scene scene, Found name) {
        ActorDraft draft = scene.introduced(name.words(), ActorKind.PERSON);
        List<String> words = List.of(name.words().split("\\s+"));
        Sex sex =
                words.size() > 1 ? knowledge.spellings().sexOf(words.getFirst()).orElse(null) : null;
        return draft.of(sex)
                .keyed(knowledge
                        .spellings()
                        .keyOf(PersonIndex.words(name.words()))
                        .orElse(null));
    }

    private static void add(Scene scene, ActorDraft person, Found name, double confidence) {
        TokenRange range = new TokenRange(name.sentence().index(), name.first(), name.end());
        int head = range.head(name.sentence());
        if (name.first() > 0) {
            String before = name.sentence().token(name.first() - 1).form();
            if (Particles.isMale(before)) {
                person.of(Sex.MALE);
            } else if (Particles.isFemale(before)) {
                person.of(Sex.FEMALE);
            }
        }
        scene.add(person, name.sentence(), name.first(), name.end(), head, Mention.Kind.NAME, confidence);
    }
}

package org.bellwether.extract.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.knowledge.BodyMatch;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.language.Name;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.bellwether.model.Sector;
import org.bellwether.tables.Row;
import org.bellwether.tables.TableFile;

/** Names of organizations that the knowledge does not hold: those that the engine marks, or that the text calls an agency, a party … */
final class Institutions {
    /** Nouns for organizations, and the sector that they tell. */
    private static final Map<String, Sector> NOUNS = nouns();

    /** What comes before these is the part of an office's name: "Labor Secretary". */
    private static final Set<String> OFFICES = Set.of("secretary", "minister", "ministers");

    private static final Set<String> AWARDS = Set.of("prize", "prizewinner", "award", "laureate", "medal");

    private static Map<String, Sector> nouns() {
        Map<String, Sector> nouns = new LinkedHashMap<>();
        for (Row row : TableFile.read(Institutions.class, "institutions.tsv", 3)
                .keyed()
                .rows()) {
            if (row.codes(Sector.class, 1).size() != 1) {
                throw row.fault("%d sectors, expected one"
                        .formatted(row.codes(Sector.class, 1).size()));
            }
            nouns.put(row.cell(0), row.codes(Sector.class, 1).getFirst());
        }
        return nouns;
    }

    /** Whether an apposition calls the token an organization: "BelTA, the state news agency". */
    static boolean isApposed(Sentence sentence, int at) {
        return sentence.children(at, "appos").stream().anyMatch(t -> NOUNS.containsKey(t.lemma()));
    }

    private final Knowledge knowledge;
    private final KnownActors known;

    Institutions(Knowledge knowledge, KnownActors known) {
        this.knowledge = knowledge;
        this.known = known;
    }

    /**
     * Finds them.
     *
     * @param bodies whether also names that may be a body's, such as "Foreign Ministry"
     */
    void find(Scene scene, boolean bodies) {
        for (Sentence sentence : scene.sentences()) {
            for (Name name : sentence.names()) {
                read(scene, sentence, name, bodies);
            }
        }
    }

    private void read(Scene scene, Sentence sentence, Name name, boolean bodies) {
        int first = name.first();
        int end = name.end();
        while (first < end
                && !Character.isUpperCase(sentence.token(first).form().codePointAt(0))) {
            first++;
        }
        while (end > first && sentence.token(end - 1).tag().equals("POS")) {
            end--;
        }
        if (first >= end || !isNounLike(sentence.token(end - 1))) {
            return;
        }
        int last = end;
        if (!bodies
                && knowledge
                        .bodyAt(scene.forms(sentence), first)
                        .filter(m -> m.end() == last)
                        .isPresent()) {
            return;
        }
        if (end < sentence.tokens().size() && OFFICES.contains(Phrases.lower(sentence.token(end)))) {
            return;
        }
        if (end - first > 1 && sentence.token(first).form().equalsIgnoreCase("the")) {
            first++;
        }
        if (isPlaceOrOffice(scene, sentence, first, end) || isOnlyInHeadline(scene, sentence, first, end)) {
            return;
        }
        String words = scene.words(sentence, first, end);
        boolean apposed = isApposed(sentence, end - 1);
        boolean organization = name.type().equals("ORG") || (name.type().equals("PERSON") && apposed);
        if (!organization
                || isTaken(scene, sentence, first, end)
                || isNoName(words)
                || isPartOfThing(sentence, end - 1)) {
            return;
        }
        ActorDraft draft = (bodies ? ofBody(scene, sentence, first, end) : Optional.<ActorDraft>empty())
                .or(() -> ofInitials(scene, words))
                .or(() -> ofLonger(scene, words))
                .orElseGet(() -> scene.introduced(words, ActorKind.ORGANIZATION));
        for (Token token : sentence.tokens().subList(first, end)) {
            Sector sector = NOUNS.get(token.form().toLowerCase(Locale.ROOT));
            if (sector != null) {
                draft.with(List.of(sector));
            }
        }
        sentence.children(end - 1, "appos").stream()
                .map(t -> NOUNS.get(t.lemma()))
                .filter(java.util.Objects::nonNull)
                .forEach(s -> draft.with(List.of(s)));
        scene.add(draft, sentence, first, end, Mention.Kind.NAME, 0.75);
    }

    /** "Interior Ministry": of the country that the text speaks of. */
    private Optional<ActorDraft> ofBody(Scene scene, Sentence sentence, int first, int end) {
        Optional<BodyMatch> match =
                knowledge.bodyAt(scene.forms(sentence), first).filter(m -> m.end() == end);
        return match.flatMap(m -> Surroundings.country(scene, sentence, first)
                .flatMap(knowledge::country)
                .map(c -> known.body(scene, c, m.body())));
    }

    /** "Intelligence Committee" after "House Intelligence Committee", and "Acme" after "Acme Holding": the one that goes on. */
    private static Optional<ActorDraft> ofLonger(Scene scene, String words) {
        List<ActorDraft> longer = scene.actors().stream()
                .filter(a -> a.kind() == ActorKind.ORGANIZATION)
                .filter(a -> (a.id().value().startsWith("t.") && a.name().startsWith(words + " "))
                        || (words.contains(" ") && a.name().endsWith(" " + words)))
                .toList();
        return longer.size() == 1 ? Optional.of(longer.getFirst()) : Optional.empty();
    }

    /** Capitals in a headline make no name: "Doom and Gloom". What is one stands in the story too. */
    private static boolean isOnlyInHeadline(Scene scene, Sentence sentence, int first, int end) {
        return scene.isHeadline(sentence)
                && !scene.isInStory(scene.forms(sentence).subList(first, end));
    }

    /** "CSTO" after "Collective Security Treaty Organization". */
    private static Optional<ActorDraft> ofInitials(Scene scene, String words) {
        if (!words.matches("[A-Z]{3,}")) {
            return Optional.empty();
        }
        return scene.actors().stream()
                .filter(a ->
                        a.kind() == ActorKind.ORGANIZATION && initials(a.name()).equals(words))
                .findFirst();
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[\\s-]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    /** "Defense" in "Defense Minister", "State" in "Secretary of State", and towns that the tagger takes for organizations. */
    private boolean isPlaceOrOffice(Scene scene, Sentence sentence, int first, int end) {
        for (int i = Math.max(0, first - 4); i <= first; i++) {
            int from = i;
            boolean office = knowledge
                    .officeAt(scene.forms(sentence), i)
                    .filter(m -> m.end() >= end && m.end() - from > end - first)
                    .isPresent();
            if (office) {
                return true;
            }
        }
        return scene.placeAt(sentence, end - 1)
                .filter(p -> p.range().first() <= first)
                .isPresent();
    }

    private static boolean isNounLike(Token token) {
        return token.isNominal() || token.tag().equals("JJ");
    }

    private static boolean isTaken(Scene scene, Sentence sentence, int first, int end) {
        for (int i = first; i < end; i++) {
            if (scene.isCovered(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Covid", "TV": capitals that name no actor; what is not written with a capital is no name. */
    private static boolean isNoName(String words) {
        return !words.codePoints().anyMatch(Character::isUpperCase) || words.length() < 2;
    }

    /** "a Ryanair flight", "the SWIFT system": the thing is meant, and its owner does nothing; a person's employer is kept. */
    private static boolean isPartOfThing(Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean award = token.head() >= 0
                && Phrases.isModifier(token)
                && AWARDS.contains(sentence.token(token.head()).lemma());
        return award || (token.relation().equals("nmod") && token.tag().startsWith("JJ"));
    }
}

package org.bellwether.extract.actor;

import java.util.List;
import java.util.Set;
import org.bellwether.language.Name;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.bellwether.model.Sector;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Names of organizations that the knowledge does not hold: those that the engine marks, or that the text calls an agency, a party … */
final class Institutions {
    /** Nouns for organizations, and the sector that they tell. */
    private static final Map<String, Sector> NOUNS = nouns();

    private static Map<String, Sector> nouns() {
        Map<String, Sector> nouns = new LinkedHashMap<>();
        for (LexiconFile.Row row : LexiconFile.read("institutions.tsv", 3).rows()) {
            if (row.sectors(1).size() != 1) {
                throw row.fault("%d sectors, expected one".formatted(row.sectors(1).size()));
            }
            nouns.put(row.cell(0), row.sectors(1).getFirst());
        }
        return nouns;
    }

    /** Whether an apposition calls the token an organization: "BelTA, the state news agency". */
    static boolean isApposed(Sentence sentence, int at) {
        return sentence.children(at, "appos").stream().anyMatch(t -> NOUNS.containsKey(t.lemma()));
    }

    void find(Scene scene) {
        for (Sentence sentence : scene.sentences()) {
            for (Name name : sentence.names()) {
                read(scene, sentence, name);
            }
        }
    }

    private static void read(Scene scene, Sentence sentence, Name name) {
        int first = name.first();
        int end = name.end();
        while (first < end && sentence.token(first).tag().equals("DT")) {
            first++;
        }
        while (end > first && sentence.token(end - 1).tag().equals("POS")) {
            end--;
        }
        if (first >= end || !sentence.token(end - 1).isNominal() && !sentence.token(end - 1).tag().equals("JJ")) {
            return;
        }
        String words = scene.words(sentence, first, end);
        boolean apposed = isApposed(sentence, end - 1);
        boolean organization = name.type().equals("ORG") || (name.type().equals("PERSON") && apposed);
        if (!organization || isTaken(scene, sentence, first, end) || isNoName(words) || isPartOfThing(sentence, end - 1)) {
            return;
        }
        ActorDraft draft = scene.introduced(words, ActorKind.ORGANIZATION);
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

    private static boolean isTaken(Scene scene, Sentence sentence, int first, int end) {
        for (int i = first; i < end; i++) {
            if (scene.isNamed(sentence, i)) {
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
        return Set.of("nmod").contains(token.relation()) && token.tag().startsWith("JJ");
    }
}

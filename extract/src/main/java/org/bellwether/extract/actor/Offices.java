package org.bellwether.extract.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.knowledge.ActorIds;
import org.bellwether.extract.knowledge.Country;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.extract.knowledge.OfficeMatch;
import org.bellwether.extract.knowledge.OfficePattern;
import org.bellwether.extract.knowledge.OfficeTerm;
import org.bellwether.extract.knowledge.Sex;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.bellwether.model.When;
import org.jspecify.annotations.Nullable;

/** Reads titles of persons, and says whom an office without a name means. */
final class Offices {
    private static final Set<String> BECOMING =
            Set.of("be", "become", "elect", "appoint", "name", "remain", "serve", "nominate", "reelect", "re-elect");

    private final Knowledge knowledge;
    private final NounLexicon nouns;

    Offices(Knowledge knowledge, NounLexicon nouns) {
        this.knowledge = knowledge;
        this.nouns = nouns;
    }

    /** Gives the role to the person whom the noun stands before, follows, or is said of. */
    void title(
            Scene scene,
            Sentence sentence,
            int first,
            int end,
            int head,
            @Nullable OfficeMatch office,
            NounLexicon.@Nullable Entry entry) {
        if (Phrases.isPlural(sentence.token(head))
                || (office == null && (entry == null || entry.kind() != NounLexicon.Kind.PERSON))
                || scene.isNamed(sentence, head)) {
            return;
        }
        ActorMention bearer = bearer(scene, sentence, head);
        ActorDraft person = bearer == null ? null : scene.actor(bearer.actor()).orElse(null);
        if (bearer == null || person == null || person.kind() != ActorKind.PERSON) {
            return;
        }
        int left = titleStart(scene, sentence, first, head);
        List<Owner> owners = owners(scene, sentence, head, first, bearer);
        Owner owner = owners.isEmpty() ? null : owners.getFirst();
        Seat seat = owner == null ? Seat.of(scene, sentence, head).orElse(null) : null;
        // "Graz mayor": the town is no word of the title
        int own = seat != null && seat.at() < head ? Math.max(left, seat.at() + 1) : left;
        String words = scene.words(sentence, own, end);
        String title = seat == null ? words : seat.with(words);
        int low = Math.min(left, bearer.range().first());
        int high = Math.max(end, bearer.range().end());
        if (owner != null) {
            // all words of the owner's name: "North Korean", not "Korean"
            ActorMention named = scene.headedBy(sentence, owner.at()).orElse(null);
            low = Math.min(low, named == null ? owner.at() : named.range().first());
            high = Math.max(high, named == null ? owner.at() + 1 : named.range().end());
        }
        if (seat != null) {
            low = Math.min(low, seat.at());
            high = Math.max(high, seat.at() + 1);
            person.in(seat.country());
        }
        scene.plays(person, title, owner == null ? null : ownerOf(scene, owner), sentence, low, high);
        if (entry != null) {
            person.with(entry.sectors());
        }
        boolean now = !Phrases.isNotNow(sentence, Math.min(left, Phrases.left(sentence, head)), end);
        if (owner != null && owner.country() != null) {
            person.in(owner.country().code());
        }
        if (office != null) {
            OfficePattern pattern = owner == null || owner.country() == null
                    ? office.likeliest()
                    : office.of(owner.country().id()).orElse(office.likeliest());
            person.with(pattern.sectors());
            if (now && owner != null) {
                person.offices().add(owner.id() + " " + pattern.office());
            } else if (now) {
                person.offices().add("? " + pattern.office());
            }
        }
        person.of(sexOf(sentence.token(head)));
        mentionBeside(scene, sentence, head, end, owner, bearer, person);
    }

    /** A person's spokesman and a minister of his are his country's. */
    private static @Nullable ActorId ownerOf(Scene scene, Owner owner) {
        boolean person = scene.actor(owner.id())
                .filter(a -> a.kind() == ActorKind.PERSON)
                .isPresent();
        if (!person) {
            return owner.id();
        }
        return owner.country() == null ? null : owner.country().id();
    }

    private static @Nullable Sex sexOf(Token noun) {
        String lemma = noun.lemma();
        if (lemma.endsWith("woman") || Particles.isFemale(lemma)) {
            return Sex.FEMALE;
        }
        boolean male = lemma.endsWith("man") && !lemma.equals("human");
        return male || Particles.isMale(lemma) ? Sex.MALE : null;
    }

    /** "the Belarus foreign minister Vladimir Makei" and "Makei, the foreign minister": the noun is a mention of its own. */
    private static void mentionBeside(
            Scene scene,
            Sentence sentence,
            int head,
            int end,
            @Nullable Owner owner,
            ActorMention bearer,
            ActorDraft person) {
        Token name = sentence.token(bearer.head());
        boolean follows =
                name.relation().equals("appos") && head < name.head() + 1 && sentence.isBelow(name.head(), head);
        boolean apart = follows || sentence.token(head).relation().equals("appos");
        int left = Phrases.left(sentence, head);
        if (!apart || Phrases.isIndefinite(sentence, left)) {
            return;
        }
        int last = owner != null && owner.at() >= end ? owner.at() + 1 : end;
        if (last <= bearer.range().first() || left >= bearer.range().end()) {
            scene.add(person, sentence, left, last, head, Mention.Kind.NOMINAL, 0.9);
        }
    }

    /** The mention of the person of whom the noun is said. */
    private @Nullable ActorMention bearer(Scene scene, Sentence sentence, int head) {
        Token noun = sentence.token(head);
        for (Token name : sentence.children(head, "appos")) {
            ActorMention mention = scene.headedBy(sentence, name.index()).orElse(null);
            if (mention != null && isName(mention)) {
                return mention;
            }
        }
        ActorMention beyond = beyondTheSeat(scene, sentence, head);
        if (beyond != null) {
            return beyond;
        }
        if (noun.head() < 0) {
            return null;
        }
        return switch (noun.relation()) {
            case "compound", "nmod" ->
                scene.headedBy(sentence, noun.head())
                        .filter(m -> isName(m) && noun.index() < m.range().first())
                        .orElse(null);
            case "appos" ->
                scene.headedBy(sentence, noun.head()).filter(Offices::isName).orElse(null);
            case "attr", "oprd" -> subject(scene, sentence, sentence.token(noun.head()));
            default -> null;
        };
    }

    /** In "the mayor of Graz, Edda Voss" the parser may hang the name on the town, but no person is a place or a body. */
    private @Nullable ActorMention beyondTheSeat(Scene scene, Sentence sentence, int head) {
        for (Token preposition : sentence.children(head, "prep")) {
            for (Token object : sentence.children(preposition.index(), "pobj")) {
                for (Token name : sentence.children(object.index(), "appos")) {
                    ActorMention mention =
                            scene.headedBy(sentence, name.index()).orElse(null);
                    if (object.index() > head
                            && name.index() > object.index()
                            && mention != null
                            && isName(mention)
                            && isPerson(scene, mention)
                            && isNoPerson(scene, sentence, object)) {
                        return mention;
                    }
                }
            }
        }
        return null;
    }

    private static boolean isPerson(Scene scene, ActorMention mention) {
        return scene.actor(mention.actor())
                .filter(a -> a.kind() == ActorKind.PERSON)
                .isPresent();
    }

    private boolean isNoPerson(Scene scene, Sentence sentence, Token object) {
        boolean place = scene.countryAt(sentence, object.index()).isPresent()
                || scene.placeAt(sentence, object.index()).isPresent()
                || sentence.children(object.index(), "compound", "nmod").stream()
                        .anyMatch(t -> scene.placeAt(sentence, t.index()).isPresent());
        return scene.headedBy(sentence, object.index())
                .flatMap(m -> scene.actor(m.actor()))
                .map(a -> a.kind() == ActorKind.ORGANIZATION || a.kind() == ActorKind.COUNTRY)
                .orElse(place || isBody(sentence, object));
    }

    private boolean isBody(Sentence sentence, Token noun) {
        NounLexicon.Entry entry = nouns.endingAt(sentence, noun.index());
        return entry != null && entry.kind() == NounLexicon.Kind.BODY;
    }

    /** Who is or becomes what the verb says. */
    private static @Nullable ActorMention subject(Scene scene, Sentence sentence, Token verb) {
        List<Token> subjects = sentence.children(verb.index(), "nsubj", "nsubjpass");
        boolean becomes = BECOMING.contains(verb.lemma())
                && subjects.size() == 1
                && sentence.children(verb.index(), "neg").isEmpty();
        return !becomes
                ? null
                : scene.headedBy(sentence, subjects.getFirst().index())
                        .filter(Offices::isName)
                        .orElse(null);
    }

    private static boolean isName(ActorMention mention) {
        return mention.kind() == Mention.Kind.NAME;
    }

    /** A title before a name shares its modifiers: in "U.S. Ambassador Julie Fisher" all hang on Fisher. */
    private List<Owner> owners(Scene scene, Sentence sentence, int head, int first, ActorMention bearer) {
        List<Owner> owners = new java.util.ArrayList<>(Owner.of(scene, knowledge, sentence, head));
        if (owners.isEmpty() && first <= bearer.head() && first < bearer.range().first()) {
            Owner.of(scene, knowledge, sentence, bearer.head()).stream()
                    .filter(o -> o.at() < first)
                    .forEach(owners::add);
        }
        owners.removeIf(o -> o.id().equals(bearer.actor()));
        return owners;
    }

    /** Where the title's own words begin: after article, country and owner. */
    private static int titleStart(Scene scene, Sentence sentence, int first, int head) {
        int left = first;
        while (left > 0) {
            Token before = sentence.token(left - 1);
            boolean word = before.tag().startsWith("JJ")
                    || before.tag().startsWith("NN")
                    || before.tag().equals("HYPH");
            boolean hangs = sentence.isBelow(before.index(), head);
            if (!word
                    || !hangs
                    || scene.isNamed(sentence, before.index())
                    || scene.countryAt(sentence, before.index()).isPresent()) {
                break;
            }
            left--;
        }
        return left;
    }

    /** Says whom the office means, if it stands without its holder's name. */
    void read(
            Scene scene,
            Sentence sentence,
            int first,
            int end,
            int head,
            int left,
            OfficeMatch office,
            List<Owner> owners) {
        Token noun = sentence.token(head);
        if (scene.headedBy(sentence, head).isPresent()
                || bearer(scene, sentence, head) != null
                || Phrases.isModifier(noun)
                || noun.relation().equals("attr")
                || noun.relation().equals("oprd")
                || Phrases.isIndefinite(sentence, left)
                || Phrases.isNotNow(sentence, left, end)) {
            return;
        }
        Owner owner = owners.stream()
                .filter(o -> scene.actor(o.id())
                        .map(a -> a.kind() != ActorKind.PERSON)
                        .orElse(true))
                .findFirst()
                .orElse(null);
        if (owner == null && !owners.isEmpty()) {
            return;
        }
        if (owner != null) {
            boolean definite = Phrases.hasArticle(sentence, left, head)
                    || isPossessed(sentence, owner, head)
                    || owner.at() > head
                    || noun.isProperNoun();
            if (definite) {
                int last = owner.at() >= end ? owner.at() + 1 : end;
                owned(scene, owner, office)
                        .ifPresent(p -> scene.add(p, sentence, left, last, head, Mention.Kind.NOMINAL, 0.85));
            }
        } else if (Phrases.hasArticle(sentence, left, head)) {
            unowned(scene, sentence, head, office)
                    .ifPresent(p -> scene.add(p, sentence, left, end, head, Mention.Kind.NOMINAL, 0.65));
        }
    }

    private static boolean isPossessed(Sentence sentence, Owner owner, int head) {
        Token token = sentence.token(owner.at());
        return token.head() == head && token.relation().equals("poss");
    }

    private Optional<ActorDraft> owned(Scene scene, Owner owner, OfficeMatch match) {
        Country country = owner.country();
        OfficePattern office =
                match.of(country != null ? country.id() : owner.id()).orElse(match.likeliest());
        When day = scene.published();
        List<OfficeTerm> holders;
        if (country != null) {
            holders = office.office().equals("leader")
                    ? knowledge.leaders(country, day)
                    : knowledge.holders(country.id(), office.office(), day);
        } else {
            holders = knowledge.holders(owner.id(), office.office(), day);
        }
        List<ActorDraft> named = scene.actors().stream()
                .filter(a -> a.kind() == ActorKind.PERSON)
                .filter(a -> holders.stream().anyMatch(t -> t.person().id().equals(a.id()))
                        || a.offices().contains(owner.id() + " " + office.office()))
                .toList();
        if (named.size() == 1) {
            return Optional.of(named.getFirst());
        }
        Map<ActorId, OfficeTerm> distinct = new LinkedHashMap<>();
        holders.forEach(t -> distinct.putIfAbsent(t.person().id(), t));
        if (distinct.size() == 1 && named.isEmpty()) {
            return Optional.of(holder(scene, distinct.values().iterator().next(), owner));
        }
        if (named.isEmpty() && office.single() && !office.office().equals("leader") && country != null) {
            return Optional.of(scene.actor(
                    ActorIds.part(country.id(), office.office()),
                    () -> new ActorDraft(
                                    ActorIds.part(country.id(), office.office()),
                                    title(office) + " of " + country.nameInPhrase(),
                                    ActorKind.PERSON)
                            .in(country.code())
                            .with(office.sectors())));
        }
        return Optional.empty();
    }

    private static String title(OfficePattern office) {
        String term = office.terms().getFirst();
        return term.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + term.substring(1);
    }

    private ActorDraft holder(Scene scene, OfficeTerm term, Owner owner) {
        ActorDraft draft = scene.actor(
                term.person().id(),
                () -> new ActorDraft(term.person().id(), term.person().name(), ActorKind.PERSON)
                        .of(term.person().sex())
                        .wikidata(term.person().wikidata())
                        .knownAs(List.of(term.person().name())));
        draft.in(owner.country() == null ? null : owner.country().code());
        knowledge.offices().stream()
                .filter(o -> o.office().equals(term.office()))
                .findFirst()
                .ifPresent(o -> draft.with(o.sectors()));
        return draft;
    }

    /** "the president": the one holder of such an office who was named in this sentence or shortly before. */
    private Optional<ActorDraft> unowned(Scene scene, Sentence sentence, int head, OfficeMatch match) {
        Seat seat = Seat.of(scene, sentence, head).orElse(null);
        for (int back = 0; back <= 3 && back <= sentence.index(); back++) {
            Sentence other = scene.sentences().get(sentence.index() - back);
            int until = back == 0 ? head : Integer.MAX_VALUE;
            List<ActorDraft> holders = scene.mentionsIn(other).stream()
                    .filter(m -> m.head() < until)
                    .map(m -> scene.actor(m.actor()).orElse(null))
                    .filter(java.util.Objects::nonNull)
                    .filter(a -> a.kind() == ActorKind.PERSON && holds(a, match))
                    .filter(a -> seat == null || !seat.isNotOf(a))
                    .distinct()
                    .toList();
            if (!holders.isEmpty()) {
                return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean holds(ActorDraft person, OfficeMatch match) {
        return person.offices().stream()
                .map(o -> o.substring(o.indexOf(' ') + 1))
                .anyMatch(o -> match.patterns().stream()
                        .anyMatch(p -> p.office().equals(o) || (p.office().equals("leader") && isTop(o))));
    }

    private static boolean isTop(String office) {
        return Set.of(
                        "president",
                        "prime-minister",
                        "monarch",
                        "supreme-leader",
                        "military-leader",
                        "party-leader",
                        "chancellor",
                        "leader")
                .contains(office);
    }
}

package org.bellwether.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bellwether.extract.knowledge.ActorIds;
import org.bellwether.extract.knowledge.Body;
import org.bellwether.extract.knowledge.BodyMatch;
import org.bellwether.extract.knowledge.Country;
import org.bellwether.extract.knowledge.CountryGroup;
import org.bellwether.extract.knowledge.Knowledge;
import org.bellwether.extract.knowledge.Known;
import org.bellwether.extract.knowledge.KnownMatch;
import org.bellwether.extract.knowledge.Organization;
import org.bellwether.extract.place.PlaceMention;
import org.bellwether.language.Name;
import org.bellwether.language.Sentence;
import org.bellwether.language.Token;
import org.bellwether.model.ActorKind;
import org.bellwether.model.Mention;
import org.bellwether.model.Place;
import org.bellwether.model.Sector;
import org.jspecify.annotations.Nullable;

/** Finds names of countries, their people, capitals and seats of government, and of organizations, that the knowledge holds. */
final class KnownActors {
    /** Names of these types hold a country's name without being about the country: "Belarus Free Theatre". */
    private static final Set<String> CLOSED = Set.of("PERSON", "ORG", "FAC", "WORK_OF_ART", "PRODUCT", "LAW");

    /** Within how many words of a town the dash after a dateline stands. */
    private static final int DATELINE = 8;

    private final Knowledge knowledge;
    private final SiteLexicon sites;

    KnownActors(Knowledge knowledge, SiteLexicon sites) {
        this.knowledge = knowledge;
        this.sites = sites;
    }

    /** A name that many countries' bodies bear: "House of Representatives". */
    private record Shared(Sentence sentence, KnownMatch match, Organization organization) {}

    void find(Scene scene) {
        List<Shared> shared = new ArrayList<>();
        for (Sentence sentence : scene.sentences()) {
            List<String> forms = scene.forms(sentence);
            for (int i = 0; i < forms.size(); ) {
                KnownMatch match = scene.isNamed(sentence, i)
                        ? null // by a user's own table
                        : knowledge.nameAt(forms, i).orElse(null);
                Organization organization = match == null ? null : sharedName(forms, match);
                if (match != null && organization != null) {
                    shared.add(new Shared(sentence, match, organization));
                    i = match.end();
                } else if (match == null || !read(scene, sentence, match)) {
                    i++;
                } else {
                    i = match.end();
                }
            }
        }
        shared.forEach(s -> read(scene, s));
    }

    /** The organization whose name without its country is that of a body which other countries have too. */
    private @Nullable Organization sharedName(List<String> forms, KnownMatch match) {
        boolean body = knowledge
                .bodyAt(forms, match.first())
                .filter(b -> b.end() == match.end())
                .isPresent();
        return body
                        && match.likeliest() instanceof Known.OfOrganization(var organization)
                        && organization.country() != null
                ? organization
                : null;
    }

    /** The body is another country's where that is where it acts, or where the article does not speak of its own country. */
    private void read(Scene scene, Shared shared) {
        Sentence sentence = shared.sentence();
        String own = shared.organization().country();
        Optional<Country> other = Surroundings.scene(scene, sentence)
                .or(() -> scene.actors().stream().anyMatch(a -> Objects.equals(own, a.country()))
                        ? Optional.empty()
                        : Surroundings.main(scene))
                .filter(c -> !c.equals(own))
                .flatMap(knowledge::country);
        Optional<Body> body =
                knowledge.bodyAt(scene.forms(sentence), shared.match().first()).map(BodyMatch::body);
        ActorDraft actor = other.isPresent() && body.isPresent()
                ? body(scene, other.get(), body.get())
                : of(scene, shared.organization());
        scene.add(actor, sentence, shared.match().first(), shared.match().end(), Mention.Kind.NAME, 0.85);
    }

    /** Whether the match was understood, as actor or as place. */
    private boolean read(Scene scene, Sentence sentence, KnownMatch match) {
        Known known = meaning(scene, sentence, match);
        if (known == null || isInsideAnotherName(scene, sentence, match, known)) {
            return false;
        }
        int head = new org.bellwether.extract.TokenRange(sentence.index(), match.first(), match.end()).head(sentence);
        switch (known) {
            case Known.OfCountry(var country) -> {
                scene.marksCountry(sentence, head, country);
                if (!sites.isPlace(sentence, head, SiteLexicon.Of.COUNTRY)) {
                    scene.add(of(scene, country), sentence, match.first(), match.end(), head, Mention.Kind.NAME, 0.95);
                }
            }
            case Known.OfDemonym(var country, var form) -> demonym(scene, sentence, match, head, country, form);
            case Known.OfCapital(var country) -> {
                scene.marksCountry(sentence, head, country);
                if (!sites.isPlace(sentence, head, SiteLexicon.Of.CAPITAL) && !isDateline(sentence, match)) {
                    metonym(scene, sentence, match, head, country, "gov", 0.8);
                }
            }
            case Known.OfSeat(var country, var seat) -> {
                scene.marksCountry(sentence, head, country);
                if (!sites.isPlace(sentence, head, SiteLexicon.Of.SEAT)) {
                    metonym(scene, sentence, match, head, country, seat.body(), 0.9);
                }
            }
            case Known.OfOrganization(var organization) ->
                scene.add(of(scene, organization), sentence, match.first(), match.end(), head, Mention.Kind.NAME, 0.95);
            case Known.OfGroup(var group, var adjective) -> group(scene, sentence, match, head, group, adjective);
            case Known.OfPerson ignored -> {
                return false;
            }
        }
        return true;
    }

    private @Nullable Known meaning(Scene scene, Sentence sentence, KnownMatch match) {
        Name name = sentence.nameAt(match.first()).orElse(null);
        Place place =
                scene.placeAt(sentence, match.first()).map(PlaceMention::place).orElse(null);
        boolean personal = name != null && name.type().equals("PERSON");
        for (Known known : match.meanings()) {
            boolean fits = switch (known) {
                case Known.OfCountry(var country) -> (!match.isAmbiguous() || !personal) && agrees(place, country);
                case Known.OfCapital(var country) -> !personal && agrees(place, country);
                case Known.OfGroup(var group, var adjective) -> !match.isAmbiguous() || name != null;
                default -> true;
            };
            if (fits) {
                return known;
            }
        }
        return null;
    }

    private static boolean agrees(@Nullable Place place, Country country) {
        return place == null || place.country() == null || place.country().equals(country.code());
    }

    /** The rest of "U.S. Embassy" and "Russian Defense Ministry": the whole is a body of the country. */
    private boolean isBody(Scene scene, Sentence sentence, int first, int end) {
        return first < end
                && knowledge
                        .bodyAt(scene.forms(sentence), first)
                        .filter(m -> m.end() == end)
                        .isPresent();
    }

    private boolean isInsideAnotherName(Scene scene, Sentence sentence, KnownMatch match, Known known) {
        if (known instanceof Known.OfOrganization(var organization)) {
            return isEndOfAnotherName(sentence, match, organization);
        }
        for (int i = match.first(); i < match.end(); i++) {
            Name name = sentence.nameAt(i).orElse(null);
            if (name == null || !CLOSED.contains(name.type())) {
                continue;
            }
            int first = firstWord(sentence, name);
            int end = name.end();
            if (first == match.first() && isBody(scene, sentence, match.end(), end)) {
                continue;
            }
            if (sentence.token(end - 1).tag().equals("POS")) {
                end--;
            }
            boolean longer = first < match.first() || end > match.end();
            boolean cut =
                    scene.forms(sentence).subList(match.first(), end).stream().anyMatch(f -> f.matches("['’]s?"));
            if (longer && !cut) {
                return true;
            }
        }
        return false;
    }

    /** "Ta'ang National Liberation Army": what goes before the name of another country's body belongs to a longer name. */
    private boolean isEndOfAnotherName(Sentence sentence, KnownMatch match, Organization organization) {
        String country = organization.country();
        Name name = sentence.nameAt(match.first()).orElse(null);
        if (country == null
                || match.end() - match.first() < 2
                || name == null
                || !name.type().equals("ORG")
                || firstWord(sentence, name) >= match.first()) {
            return false;
        }
        List<String> before = sentence.tokens().subList(firstWord(sentence, name), match.first()).stream()
                .map(Token::form)
                .toList();
        boolean own = knowledge
                .nameAt(before, 0)
                .filter(m -> m.end() == before.size())
                .filter(m -> m.meanings().stream().anyMatch(k -> isOf(k, country)))
                .isPresent();
        return !own && before.stream().allMatch(f -> Character.isUpperCase(f.codePointAt(0)));
    }

    /** Whether a name is that of the country or its people's. */
    private static boolean isOf(Known known, String country) {
        return switch (known) {
            case Known.OfCountry(var named) -> named.code().equals(country);
            case Known.OfDemonym(var named, var form) -> named.code().equals(country);
            default -> false;
        };
    }

    private static int firstWord(Sentence sentence, Name name) {
        int first = name.first();
        return sentence.token(first).tag().equals("DT") && first + 1 < name.end() ? first + 1 : first;
    }

    private void demonym(
            Scene scene, Sentence sentence, KnownMatch match, int head, Country country, Known.OfDemonym.Form form) {
        Token token = sentence.token(head);
        boolean alone = form != Known.OfDemonym.Form.ADJECTIVE || !isModifier(token);
        if (alone && isLanguage(sentence, token)) {
            return;
        }
        if (isElsewhere(scene, sentence, match, head, country)) {
            minority(scene, sentence, match, head, alone);
            return;
        }
        scene.marksCountry(sentence, head, country);
        boolean people = token.tag().endsWith("S") && token.tag().startsWith("NN");
        if (alone && people) {
            knowledge
                    .body("people")
                    .ifPresent(body -> scene.add(
                            body(scene, country, body),
                            sentence,
                            match.first(),
                            match.end(),
                            head,
                            Mention.Kind.NAME,
                            0.85));
        } else if (!alone || isCoordinatedModifier(sentence, token)) {
            scene.add(of(scene, country), sentence, match.first(), match.end(), head, Mention.Kind.DEMONYM, 0.9);
        }
    }

    /** "Ethnic Armenians", "Kosovo Serbs": people of that descent who live elsewhere, and none of the country's. */
    private static boolean isElsewhere(Scene scene, Sentence sentence, KnownMatch match, int head, Country country) {
        int before = match.first() - 1;
        if (before < 0 || !isModifier(sentence.token(before))) {
            return false;
        }
        Token token = sentence.token(before);
        boolean together =
                token.head() == head || token.head() == sentence.token(head).head();
        // "Karabakh Armenians": whatever the name is, it tells them from the others
        boolean named = token.head() == head
                && token.relation().equals("compound")
                && sentence.token(head).tag().endsWith("S")
                && scene.countryAt(sentence, before).isEmpty();
        return Phrases.lower(token).equals("ethnic")
                || (named && token.isProperNoun())
                || (together
                        && token.isProperNoun()
                        && scene.placeAt(sentence, before)
                                .map(p -> p.place().country())
                                .filter(c -> !c.equals(country.code()))
                                .isPresent());
    }

    /** The people themselves; where they only qualify ("ethnic Armenian forces"), the noun brings them in. */
    private static void minority(Scene scene, Sentence sentence, KnownMatch match, int head, boolean alone) {
        Token token = sentence.token(head);
        if (alone && token.tag().endsWith("S") && token.tag().startsWith("NN")) {
            int first = match.first() - 1;
            String words = scene.words(sentence, first, match.end());
            ActorDraft people = scene.introduced(
                            words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1), ActorKind.GROUP)
                    .with(List.of(Sector.CVL));
            scene.placeAt(sentence, first).map(p -> p.place().country()).ifPresent(people::in);
            scene.add(people, sentence, first, match.end(), head, Mention.Kind.NAME, 0.8);
        }
    }

    private static boolean isModifier(Token token) {
        return switch (token.relation()) {
            case "nmod", "compound", "amod", "det", "npadvmod" -> true;
            default -> false;
        };
    }

    /** "Polish" and "Czech" in "Polish, Czech and German troops". */
    private static boolean isCoordinatedModifier(Sentence sentence, Token token) {
        return token.relation().equals("conj") && token.head() >= 0 && isModifier(sentence.token(token.head()));
    }

    /** "in Russian", "speaks Russian". */
    private static boolean isLanguage(Sentence sentence, Token token) {
        if (token.head() < 0 || token.tag().endsWith("S")) {
            return false;
        }
        Token head = sentence.token(token.head());
        return (token.relation().equals("pobj") && head.lemma().equals("in"))
                || (token.relation().equals("dobj")
                        && Set.of("speak", "learn", "teach", "understand").contains(head.lemma()));
    }

    /** "LONDON (AP) — ...", "MOSCOW, March 3 — ...": where the story was written. */
    private static boolean isDateline(Sentence sentence, KnownMatch match) {
        if (match.first() != 0
                || words(sentence, match).codePoints().anyMatch(Character::isLowerCase)
                || match.end() >= sentence.tokens().size()) {
            return false;
        }
        int until = Math.min(sentence.tokens().size(), match.end() + DATELINE);
        return sentence.tokens().subList(match.end(), until).stream()
                .anyMatch(t -> t.form().matches("[\u2014\u2013-]+|[(]|-LRB-"));
    }

    private static String words(Sentence sentence, KnownMatch match) {
        return sentence.tokens().subList(match.first(), match.end()).stream()
                .map(Token::form)
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private void metonym(
            Scene scene,
            Sentence sentence,
            KnownMatch match,
            int head,
            Country country,
            String key,
            double confidence) {
        Body body = knowledge.body(key).orElse(null);
        if (body != null) {
            scene.add(
                    body(scene, country, body),
                    sentence,
                    match.first(),
                    match.end(),
                    head,
                    Mention.Kind.METONYM,
                    confidence);
        }
    }

    private void group(
            Scene scene, Sentence sentence, KnownMatch match, int head, CountryGroup group, boolean adjective) {
        Token token = sentence.token(head);
        if (adjective) {
            boolean direction = Character.isLowerCase(token.form().codePointAt(0)) && qualifiesName(sentence, token);
            if (direction) {
                return;
            }
            if (isModifier(token) || isCoordinatedModifier(sentence, token)) {
                scene.add(of(scene, group), sentence, match.first(), match.end(), head, Mention.Kind.DEMONYM, 0.8);
            }
        } else if (Character.isLowerCase(sentence.token(match.end() - 1).form().codePointAt(0))
                || !sites.isPlace(sentence, head, SiteLexicon.Of.COUNTRY)) {
            scene.add(of(scene, group), sentence, match.first(), match.end(), head, Mention.Kind.NAME, 0.85);
        }
    }

    /** "western Ukraine", "northern and western Ukraine". */
    private static boolean qualifiesName(Sentence sentence, Token token) {
        Token at = token;
        while (at.head() >= 0 && at.relation().equals("conj")) {
            at = sentence.token(at.head());
        }
        return at.head() >= 0 && sentence.token(at.head()).isProperNoun();
    }

    /** Lists every country that the article names, also where only as a place: a deed in a place may reach its country. */
    void listNamedCountries(Scene scene) {
        for (Sentence sentence : scene.sentences()) {
            scene.countriesIn(sentence).values().forEach(country -> of(scene, country));
        }
    }

    ActorDraft of(Scene scene, Country country) {
        return scene.actor(
                country.id(),
                () -> new ActorDraft(country.id(), country.name(), ActorKind.COUNTRY)
                        .in(country.code())
                        .wikidata(country.wikidata())
                        .knownAs(List.of(country.name())));
    }

    ActorDraft of(Scene scene, Organization organization) {
        Country country = organization.country() == null
                ? null
                : knowledge.country(organization.country()).orElse(null);
        Body body = organization.body() == null
                ? null
                : knowledge.body(organization.body()).orElse(null);
        if (country != null && body != null) {
            return body(scene, country, body);
        }
        return scene.actor(
                organization.id(),
                () -> new ActorDraft(organization.id(), organization.name(), ActorKind.ORGANIZATION)
                        .in(organization.country())
                        .with(organization.sectors())
                        .wikidata(organization.wikidata())
                        .knownAs(names(organization)));
    }

    private static List<String> names(Organization organization) {
        List<String> names = new java.util.ArrayList<>();
        names.add(organization.name());
        names.addAll(organization.names());
        return names;
    }

    ActorDraft of(Scene scene, CountryGroup group) {
        return scene.actor(
                group.id(),
                () -> new ActorDraft(group.id(), group.name(), ActorKind.GROUP).knownAs(List.of(group.name())));
    }

    ActorDraft body(Scene scene, Country country, Body called) {
        Body body =
                called.same() == null ? called : knowledge.body(called.same()).orElse(called);
        return scene.actor(
                ActorIds.body(country.code(), body.key()),
                () -> new ActorDraft(body.idIn(country), body.nameIn(country), body.kind())
                        .in(country.code())
                        .with(body.sectors())
                        .knownAs(List.of(body.nameIn(country))));
    }
}

package org.bellwether.extract.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bellwether.model.ActorId;
import org.bellwether.model.OwnTable;
import org.bellwether.model.When;
import org.bellwether.tables.TableException;
import org.bellwether.tables.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the world without reading: countries, organizations, bodies, offices and who held them when; and what a
 * user's own tables add.
 *
 * <p>Immutable and thread-safe. Names are looked up by tokens, the longest first; a name says what it may mean, and the sentence
 * decides.
 */
public final class Knowledge {
    /** The office of whoever leads a country until there is a leader again. */
    private static final String ACTING = "acting-president";

    private final Map<String, Country> countries;
    private final Map<String, Country> byAlpha2 = new LinkedHashMap<>();
    private final List<CountryGroup> groups;
    private final Map<String, Organization> organizations;
    private final Map<String, Body> bodies;
    private final List<OfficePattern> patterns;
    private final Map<String, Person> people;
    private final List<OfficeTerm> terms;
    private final Names names;
    private final NameIndex<Body> bodyIndex = new NameIndex<>();
    private final NameIndex<OfficePattern> officeIndex = new NameIndex<>();
    private final Map<String, List<OfficeTerm>> termsByOffice = new LinkedHashMap<>();
    private final Map<String, List<OfficeTerm>> termsByPerson = new LinkedHashMap<>();
    private final Map<String, List<Person>> bySurname = new LinkedHashMap<>();
    private final Spellings spellings;
    private final OwnKnowledge own;

    private Knowledge(
            Map<String, Country> countries,
            List<CountryGroup> groups,
            Map<String, Organization> organizations,
            Map<String, Body> bodies,
            List<OfficePattern> patterns,
            Map<String, Person> people,
            List<OfficeTerm> terms,
            Map<String, String> cautions,
            Spellings spellings) {
        this.countries = countries;
        this.groups = groups;
        this.organizations = organizations;
        this.bodies = bodies;
        this.patterns = patterns;
        this.people = people;
        this.terms = terms.stream()
                .sorted(Comparator.comparing((OfficeTerm t) -> t.from().first()))
                .toList();
        this.spellings = spellings;
        this.own = OwnKnowledge.NONE;
        this.names = new Names(cautions);
        countries.values().forEach(names::add);
        groups.forEach(names::add);
        organizations.values().forEach(names::add);
        people.values().forEach(names::add);
        if (!names.clashes().isEmpty() || !names.idleCautions().isEmpty()) {
            throw new TableException(
                    "ambiguous.tsv",
                    0,
                    "not declared ambiguous: %s; declared, but no name: %s"
                            .formatted(names.clashes(), names.idleCautions()));
        }
        index();
    }

    private Knowledge(Knowledge bundled, OwnKnowledge own) {
        this.countries = bundled.countries;
        this.groups = bundled.groups;
        this.organizations = bundled.organizations;
        this.bodies = bundled.bodies;
        this.patterns = bundled.patterns;
        this.people = bundled.people;
        this.terms = bundled.terms;
        this.names = bundled.names;
        this.spellings = bundled.spellings;
        this.own = own;
        index();
    }

    private void index() {
        for (Country country : countries.values()) {
            String alpha2 = country.alpha2();
            if (alpha2 != null) {
                byAlpha2.put(alpha2, country);
            }
        }
        bodies.values().forEach(b -> b.terms().forEach(t -> bodyIndex.add(t, b)));
        patterns.stream()
                .sorted(Comparator.comparing((OfficePattern p) -> p.only().isEmpty()))
                .forEach(p -> p.terms().forEach(t -> officeIndex.add(t, p)));
        for (OfficeTerm term : terms) {
            termsByOffice
                    .computeIfAbsent(term.of() + " " + term.office(), k -> new ArrayList<>())
                    .add(term);
            termsByPerson
                    .computeIfAbsent(term.person().key(), k -> new ArrayList<>())
                    .add(term);
        }
        for (Person person : people.values()) {
            for (String surname : person.surnames()) {
                bySurname
                        .computeIfAbsent(folded(surname), k -> new ArrayList<>())
                        .add(person);
            }
        }
    }

    /** Reads the bundled data. */
    public static Knowledge load() {
        Map<String, Country> countries = Entries.countries(
                TableFile.read(Knowledge.class, "definite.tsv", "code"),
                TableFile.read(
                        Knowledge.class,
                        "countries.tsv",
                        "code",
                        "alpha2",
                        "status",
                        "name",
                        "names",
                        "adjectives",
                        "person",
                        "people",
                        "capitals",
                        "seats",
                        "leaders",
                        "wikidata"));
        Map<String, Body> bodies = Entries.bodies(TableFile.read(
                Knowledge.class, "bodies.tsv", "key", "kind", "sectors", "template", "terms", "note", "same"));
        Map<String, Organization> organizations = Entries.organizations(
                TableFile.read(
                        Knowledge.class,
                        "organizations.tsv",
                        "key",
                        "name",
                        "names",
                        "sectors",
                        "country",
                        "body",
                        "wikidata",
                        "note"),
                TableFile.read(Knowledge.class, "members.tsv", "organization", "country", "from", "to"),
                countries,
                bodies);
        List<OfficePattern> patterns = Entries.patterns(
                TableFile.read(
                        Knowledge.class,
                        "office-words.tsv",
                        "office",
                        "terms",
                        "only",
                        "sectors",
                        "body",
                        "head",
                        "single",
                        "note"),
                countries,
                bodies);
        Map<String, Person> people = Entries.people(TableFile.read(
                Knowledge.class, "people.tsv", "key", "name", "spellings", "surnames", "sex", "wikidata"));
        return new Knowledge(
                countries,
                Entries.groups(
                        TableFile.read(Knowledge.class, "groups.tsv", "key", "name", "names", "adjectives", "members"),
                        countries),
                organizations,
                bodies,
                patterns,
                people,
                Entries.terms(
                        TableFile.read(
                                Knowledge.class, "offices.tsv", "of", "office", "person", "from", "to", "head", "note"),
                        people,
                        countries,
                        organizations,
                        patterns),
                Entries.cautions(TableFile.read(Knowledge.class, "ambiguous.tsv", "name", "caution")),
                Spellings.load());
    }

    /**
     * This knowledge and what a user's own tables add to it, and nothing of other own tables.
     *
     * @throws TableException naming file and line, when a table cannot be used
     */
    public Knowledge with(List<OwnTable> tables) {
        return new Knowledge(this, OwnEntries.read(tables, this));
    }

    /** The longest name at a token that a user's own table gives, of an actor that an article of the day may mean. */
    public Optional<OwnMatch> ownNameAt(List<String> forms, int from, When published) {
        return own.longestAt(forms, from, published);
    }

    /** The nouns of a user's own tables, in order. */
    public List<OwnAgent> ownAgents() {
        return own.agents();
    }

    /** A country, a body of one, an organization, a part of the world or a person, by the actor's id. */
    Optional<Known> withId(String id) {
        String body = id.length() > 4 && id.charAt(3) == '.' ? id.substring(4) : "";
        Country country = countries.get(body.isEmpty() ? id : id.substring(0, 3));
        if (country != null && body.isEmpty()) {
            return Optional.of(new Known.OfCountry(country));
        }
        if (country != null && bodies.containsKey(body)) {
            return Optional.of(new Known.OfSeat(country, new Country.Seat(id, body)));
        }
        return Stream.<Known>concat(
                        Stream.concat(
                                organizations.values().stream().map(Known.OfOrganization::new),
                                groups.stream().map(g -> new Known.OfGroup(g, false))),
                        people.values().stream().map(Known.OfPerson::new))
                .filter(k -> k.id().value().equals(id))
                .findFirst();
    }

    /** All countries, in the file's order. */
    public Collection<Country> countries() {
        return countries.values();
    }

    public List<CountryGroup> groups() {
        return groups;
    }

    public Collection<Organization> organizations() {
        return organizations.values();
    }

    public Collection<Body> bodies() {
        return bodies.values();
    }

    public List<OfficePattern> offices() {
        return patterns;
    }

    public Collection<Person> people() {
        return people.values();
    }

    /** All terms of office, the earliest first. */
    public List<OfficeTerm> terms() {
        return terms;
    }

    /** By alpha-3 or alpha-2 code. */
    public Optional<Country> country(String code) {
        return Optional.ofNullable(code.length() == 2 ? byAlpha2.get(code) : countries.get(code));
    }

    /** By the name or one of the names; of several the likeliest. */
    public Optional<Country> countryNamed(String name) {
        return exactly(name).flatMap(m -> m.as(Known.OfCountry.class)).map(Known.OfCountry::country);
    }

    /** By "Belarusian", "Belarusians" or "Briton"; of several the likeliest. */
    public Optional<Country> countryOfDemonym(String demonym) {
        return exactly(demonym).flatMap(m -> m.as(Known.OfDemonym.class)).map(Known.OfDemonym::country);
    }

    public Optional<Organization> organization(String key) {
        return Optional.ofNullable(organizations.get(key));
    }

    public Optional<Body> body(String key) {
        return Optional.ofNullable(bodies.get(key));
    }

    public Optional<Person> person(String key) {
        return Optional.ofNullable(people.get(key));
    }

    /** What a whole name means. */
    public Optional<KnownMatch> exactly(String name) {
        return nameAt(List.of(name), 0);
    }

    /**
     * The longest known name that begins at a token: of a country, its people, capital or seat of government, of an
     * organization, or the full name of a person who held an office. The article ("the") is no part of it.
     *
     * @param forms the sentence's words as they are written
     * @param from index of the token
     */
    public Optional<KnownMatch> nameAt(List<String> forms, int from) {
        return Optional.ofNullable(names.longestAt(forms, from));
    }

    /** The longest words for a body that begin at a token: "foreign ministry" in "Belarus's foreign ministry". */
    public Optional<BodyMatch> bodyAt(List<String> forms, int from) {
        NameIndex.@Nullable Hit<Body> hit = bodyIndex.longestAt(forms, from);
        return hit == null
                ? Optional.empty()
                : Optional.of(
                        new BodyMatch(from, hit.end(), hit.entries().getFirst().value()));
    }

    /** The longest words for an office that begin at a token: "defence minister" in "the Polish defence minister". */
    public Optional<OfficeMatch> officeAt(List<String> forms, int from) {
        NameIndex.@Nullable Hit<OfficePattern> hit = officeIndex.longestAt(forms, from);
        return hit == null
                ? Optional.empty()
                : Optional.of(new OfficeMatch(
                        from,
                        hit.end(),
                        hit.entries().stream().map(NameIndex.Entry::value).toList()));
    }

    /**
     * Who may have held an office at some time, the earliest first.
     *
     * @param of the country or organization
     * @param office the office's key
     * @param when unknown gives all holders
     */
    public List<OfficeTerm> holders(ActorId of, String office, When when) {
        return termsByOffice.getOrDefault(of + " " + office, List.of()).stream()
                .filter(t -> t.mayHold(when))
                .toList();
    }

    /** Who may be meant by "the country's leader" at some time: the holders of the office that leads it, else an acting one. */
    public List<OfficeTerm> leaders(Country country, When when) {
        for (String office : country.leaders()) {
            List<OfficeTerm> found = holders(country.id(), office, when);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return holders(country.id(), ACTING, when);
    }

    /** The offices of a person, the earliest first. */
    public List<OfficeTerm> termsOf(Person person) {
        return termsByPerson.getOrDefault(person.key(), List.of());
    }

    /** Who is called so without the given name: "Putin", "Xi", "von der Leyen"; diacritics and capitals do not matter. */
    public List<Person> peopleBySurname(String surname) {
        return bySurname.getOrDefault(folded(surname), List.of());
    }

    /** Judges spellings of names, and knows given names. */
    public Spellings spellings() {
        return spellings;
    }

    private static String folded(String name) {
        return String.join(" ", Atoms.of(name)).toLowerCase(Locale.ROOT);
    }
}

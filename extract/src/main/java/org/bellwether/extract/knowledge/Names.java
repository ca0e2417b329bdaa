package org.bellwether.extract.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bellwether.extract.knowledge.Known.OfDemonym.Form;
import org.jspecify.annotations.Nullable;

/** All names of the knowledge in one index; a name of several things needs a line in {@code ambiguous.tsv}. */
final class Names {
    private final NameIndex<Known> index = new NameIndex<>();
    private final Map<String, String> cautions;
    private final List<String> clashes = new ArrayList<>();

    Names(Map<String, String> cautions) {
        this.cautions = cautions;
    }

    void add(Country country) {
        Known named = new Known.OfCountry(country);
        put(country.name(), named);
        country.names().forEach(n -> put(n, named));
        country.adjectives().forEach(n -> put(n, new Known.OfDemonym(country, Form.ADJECTIVE)));
        country.person().forEach(n -> put(n, new Known.OfDemonym(country, Form.PERSON)));
        country.people().forEach(n -> put(n, new Known.OfDemonym(country, Form.PEOPLE)));
        country.capitals().forEach(n -> put(n, new Known.OfCapital(country)));
        country.seats().forEach(s -> put(s.name(), new Known.OfSeat(country, s)));
    }

    void add(CountryGroup group) {
        put(group.name(), new Known.OfGroup(group, false));
        group.names().forEach(n -> put(n, new Known.OfGroup(group, false)));
        group.adjectives().forEach(n -> put(n, new Known.OfGroup(group, true)));
    }

    void add(Organization organization) {
        put(organization.name(), new Known.OfOrganization(organization));
        organization.names().forEach(n -> put(n, new Known.OfOrganization(organization)));
    }

    void add(Person person) {
        put(person.name(), new Known.OfPerson(person));
        person.spellings().forEach(n -> put(n, new Known.OfPerson(person)));
    }

    private void put(String name, Known meaning) {
        for (NameIndex.Entry<Known> other : index.exactly(name)) {
            if (other.name().equals(name) && !agree(other.value(), meaning) && !cautions.containsKey(name)) {
                clashes.add("'%s' means %s and %s".formatted(name, other.value().id(), meaning.id()));
            }
        }
        index.add(name, meaning);
    }

    /** A country, its capital and its people may share a name; so may a group and its adjective. */
    private static boolean agree(Known a, Known b) {
        String code = codeOf(a);
        return code != null && code.equals(codeOf(b)) && !a.equals(b);
    }

    private static @Nullable String codeOf(Known known) {
        return switch (known) {
            case Known.OfCountry k -> k.country().code();
            case Known.OfDemonym k -> k.country().code();
            case Known.OfCapital k -> k.country().code();
            case Known.OfGroup k -> k.id().value();
            case Known.OfSeat _, Known.OfOrganization _, Known.OfPerson _ -> null;
        };
    }

    /** Names of several things that no line declares ambiguous. */
    List<String> clashes() {
        return clashes;
    }

    /** Declared ambiguous, and no name at all. */
    List<String> idleCautions() {
        return cautions.keySet().stream()
                .filter(n -> index.exactly(n).isEmpty())
                .toList();
    }

    @Nullable
    KnownMatch longestAt(List<String> forms, int from) {
        NameIndex.Hit<Known> hit = index.longestAt(forms, from);
        if (hit == null) {
            return null;
        }
        Set<Known> meanings = new LinkedHashSet<>();
        String caution = null;
        for (NameIndex.Entry<Known> entry : hit.entries()) {
            meanings.add(entry.value());
            if (caution == null) {
                caution = cautions.get(entry.name());
            }
        }
        return new KnownMatch(from, hit.end(), List.copyOf(meanings), caution);
    }
}

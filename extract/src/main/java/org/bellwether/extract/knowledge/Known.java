package org.bellwether.extract.knowledge;

import org.bellwether.model.ActorId;

/** What a name may mean. What it does mean, the reader of the sentence decides: "Minsk said", but "in Minsk". */
public sealed interface Known {
    /** The actor that the words stand for, taken alone: for a demonym its country, for a capital or seat the body. */
    ActorId id();

    /** "Belarus". */
    record OfCountry(Country country) implements Known {
        @Override
        public ActorId id() {
            return country.id();
        }
    }

    /** "Belarusian", "Belarusians", "Briton". */
    record OfDemonym(Country country, Form form) implements Known {
        /** How a demonym is used. */
        public enum Form {
            /** Also a noun for one of the people, in many languages of the world. */
            ADJECTIVE,
            PERSON,
            PEOPLE
        }

        @Override
        public ActorId id() {
            return country.id();
        }
    }

    /** "Minsk": the city, or the government that sits there. */
    record OfCapital(Country country) implements Known {
        @Override
        public ActorId id() {
            return ActorIds.body(country.code(), "gov");
        }
    }

    /** "Kremlin", "Pentagon": stands for a body. */
    record OfSeat(Country country, Country.Seat seat) implements Known {
        @Override
        public ActorId id() {
            return ActorIds.body(country.code(), seat.body());
        }
    }

    /** "NATO", "Verkhovna Rada". */
    record OfOrganization(Organization organization) implements Known {
        @Override
        public ActorId id() {
            return organization.id();
        }
    }

    /** "the West"; or its adjective, "Western". */
    record OfGroup(CountryGroup group, boolean adjective) implements Known {
        @Override
        public ActorId id() {
            return group.id();
        }
    }

    /** A full name: "Alexander Lukashenko". */
    record OfPerson(Person person) implements Known {
        @Override
        public ActorId id() {
            return person.id();
        }
    }
}

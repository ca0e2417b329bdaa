package org.bellwether.extract.knowledge;

import org.bellwether.model.ActorId;

/**
 * The ids of actors that the bundled knowledge and a user's own tables know; the same in every article, case and version that
 * keeps the key.
 *
 * <ul>
 *   <li>a country is its ISO 3166 alpha-3 code: {@code BLR};
 *   <li>a body of a country is the code, a dot and the body's key: {@code BLR.gov}, {@code BLR.mfa}, {@code BLR.mil}; so is the
 *       unnamed holder of an office: {@code BLR.president};
 *   <li>a body or an office of an organization hangs on its id: {@code org.nato.spokesperson};
 *   <li>an organization is {@code org.} and its key: {@code org.nato};
 *   <li>a person who holds or held an office is {@code person.} and the key: {@code person.alexander-lukashenko};
 *   <li>a part of the world that acts as one is {@code group.} and its key: {@code group.west};
 *   <li>an actor of a user's own table is {@code own.} and the code that the table gives it: {@code own.KFF}.
 * </ul>
 */
public final class ActorIds {
    private ActorIds() {}

    /** {@code BLR}. */
    public static ActorId country(String alpha3) {
        return new ActorId(alpha3);
    }

    /** {@code BLR.mfa}. */
    public static ActorId body(String alpha3, String body) {
        return new ActorId(alpha3 + "." + body);
    }

    /** A body or office of any actor: {@code BLR.president}, {@code org.nato.spokesperson}. */
    public static ActorId part(ActorId of, String part) {
        return new ActorId(of.value() + "." + part);
    }

    /** {@code org.nato}. */
    public static ActorId organization(String key) {
        return new ActorId("org." + key);
    }

    /** {@code person.alexander-lukashenko}. */
    public static ActorId person(String key) {
        return new ActorId("person." + key);
    }

    /** {@code group.west}. */
    public static ActorId group(String key) {
        return new ActorId("group." + key);
    }

    /** {@code own.KFF}. */
    public static ActorId own(String code) {
        return new ActorId(ActorId.OWN + code);
    }
}

package org.bellwether.extract.knowledge;

import java.util.List;
import org.bellwether.model.ActorId;

/**
 * A part of the world that news lets act as one, and that is neither a country nor an organization: "the West", "the Baltic
 * states".
 *
 * @param key part of its id
 * @param name the name to show
 * @param names other names
 * @param adjectives "Western"
 * @param members codes of the countries that certainly belong to it; empty where its bounds are a matter of opinion
 */
public record CountryGroup(String key, String name, List<String> names, List<String> adjectives, List<String> members) {
    public CountryGroup {
        names = List.copyOf(names);
        adjectives = List.copyOf(adjectives);
        members = List.copyOf(members);
    }

    public ActorId id() {
        return ActorIds.group(key);
    }
}

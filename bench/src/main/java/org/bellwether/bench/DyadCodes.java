package org.bellwether.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bellwether.model.Actor;
import org.bellwether.model.ActorId;
import org.bellwether.model.ActorKind;
import org.bellwether.model.EventCode;
import org.bellwether.model.EventType;
import org.bellwether.model.Reading;
import org.bellwether.model.Report;
import org.bellwether.model.Sector;
import org.bellwether.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Reports as machine coders write them: CAMEO codes between actor codes.
 *
 * <p>A country is its code, an actor of a user's own table the table's; others are their country's code, or dashes, with their
 * sector's. A mutual deed is told once in each
 * direction. What is only thought of or denied, or done by nobody who is told, is not coded: CAMEO has no word for it.
 * What somebody says that he will do for others is CAMEO's "express intent to cooperate", and what he asks for without demanding it its
 * "appeal".
 */
final class DyadCodes {
    private static final String NOBODY = "---";

    /** Types that several do to one another; of others, several who act without a recipient each do it to nobody who is told. */
    private static final Set<EventType> MUTUAL =
            EnumSet.of(EventType.AGREE, EventType.ASSAULT, EventType.CONSULT, EventType.COOPERATE, EventType.SUPPORT);

    /** CAMEO's codes of what is only announced by whoever will do it. */
    private static final Map<EventType, String> INTENT = Map.of(
            EventType.AID, "033",
            EventType.CONCEDE, "035",
            EventType.CONSULT, "036",
            EventType.COOPERATE, "031",
            EventType.RETREAT, "035",
            EventType.SUPPORT, "032");

    /** How the words begin with which one asks and does not demand. */
    private static final Pattern ASKING = Pattern.compile(
            "(?i)(ask|urg|appeal|want|wish|request|seek|sought|invit|beg|plead|implor|call(ed|ing|s)? (on|upon)).*");

    private DyadCodes() {}

    static List<DyadScore.Triple> of(Reading reading) {
        List<DyadScore.Triple> found = new ArrayList<>();
        for (Report report : reading.reports()) {
            boolean told = !report.actors().isEmpty();
            if (!told || report.status() == Status.HYPOTHETICAL || report.status() == Status.DENIAL) {
                continue;
            }
            Actor accuser = accuser(reading, report);
            if (accuser != null) {
                for (String blamed : codes(reading, report.actors())) {
                    add(found, code(accuser), "112", blamed);
                }
                continue;
            }
            String code = cameo(report);
            List<String> actors = codes(reading, report.actors());
            List<String> recipients = codes(reading, report.recipients());
            if (report.recipients().isEmpty()
                    && actors.size() > 1
                    && MUTUAL.contains(report.code().type())) {
                for (String one : actors) {
                    actors.stream().filter(other -> !other.equals(one)).forEach(other -> add(found, one, code, other));
                }
                continue;
            }
            for (String actor : actors) {
                for (String recipient : recipients.isEmpty() ? List.of(NOBODY) : recipients) {
                    add(found, actor, code, recipient);
                }
            }
        }
        // where the sentence tells of countries, what nobody known does in it is said beside
        List<DyadScore.Triple> known = found.stream()
                .filter(t -> !t.source().startsWith(NOBODY) && !t.target().startsWith(NOBODY))
                .toList();
        return known.isEmpty() ? found : known;
    }

    /** The country that says of another that it used force: CAMEO codes what it does, accuse; null where nobody else vouches. */
    private static @Nullable Actor accuser(Reading reading, Report report) {
        ActorId speaker = report.attributedTo().actor();
        if (report.code().type() != EventType.ASSAULT
                || report.status() != Status.CLAIM
                || speaker == null
                || report.actors().contains(speaker)) {
            return null;
        }
        return reading.actors().stream()
                .filter(a -> a.id().equals(speaker) && a.kind() == ActorKind.COUNTRY)
                .findFirst()
                .orElse(null);
    }

    private static void add(List<DyadScore.Triple> found, String source, String code, String target) {
        DyadScore.Triple triple = new DyadScore.Triple(source, code, target);
        if (!(source.equals(NOBODY) && target.equals(NOBODY)) && !found.contains(triple)) {
            found.add(triple);
        }
    }

    private static List<String> codes(Reading reading, List<ActorId> ids) {
        return ids.stream()
                .map(id -> reading.actors().stream()
                        .filter(a -> a.id().equals(id))
                        .findFirst()
                        .map(DyadCodes::code)
                        .orElse(NOBODY))
                .distinct()
                .toList();
    }

    private static String code(Actor actor) {
        if (actor.id().isOwn()) {
            return actor.id().value().substring(ActorId.OWN.length());
        }
        String country = actor.country() == null ? NOBODY : actor.country();
        if (actor.kind() == ActorKind.COUNTRY) {
            return country;
        }
        if (actor.sectors().contains(Sector.IGO)) {
            return String.join("", actor.sectors().stream().map(Sector::name).toList());
        }
        return actor.sectors().isEmpty()
                ? country
                : country + actor.sectors().getFirst().name();
    }

    /** The entry's own code, else the root that belongs to the type, as {@code 040}. */
    private static String cameo(Report report) {
        EventCode code = report.code();
        ActorId speaker = report.attributedTo().actor();
        String intent = INTENT.get(code.type());
        if (intent != null
                && report.status() == Status.PLANNED
                && speaker != null
                && report.actors().contains(speaker)) {
            return intent;
        }
        if (code.type() == EventType.REQUEST
                && ASKING.matcher(report.trigger().quote()).matches()) {
            return "020";
        }
        return code.cameo() == null ? root(code.type()) + "0" : code.cameo();
    }

    /** Of the roots for ASSAULT, "fight" is what coders give where they know no more. */
    private static String root(EventType type) {
        return type == EventType.ASSAULT ? "19" : type.cameoRoot();
    }
}

package org.bellwether.model;

import static org.bellwether.model.Quad.MATERIAL_CONFLICT;
import static org.bellwether.model.Quad.MATERIAL_COOPERATION;
import static org.bellwether.model.Quad.VERBAL_CONFLICT;
import static org.bellwether.model.Quad.VERBAL_COOPERATION;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * PLOVER's event types with their quad, score (−10 most hostile … 10 most friendly) and modes.
 *
 * <p>Source: PLOVER codebook draft 0.8 (Open Event Data Alliance). ACCUSE stands there with +3, a misprint as its modes show.
 */
public enum EventType {
    AGREE(VERBAL_COOPERATION, false, 2.5, ""),
    CONSULT(VERBAL_COOPERATION, false, 2.5, "visit 4 third-party 1 multilateral 4 phone 1.5"),
    SUPPORT(VERBAL_COOPERATION, false, 5, ""),
    CONCEDE(VERBAL_COOPERATION, false, 4.5, ""),
    COOPERATE(MATERIAL_COOPERATION, true, 9.5, ""),
    AID(MATERIAL_COOPERATION, true, 10, ""),
    RETREAT(MATERIAL_COOPERATION, false, 6.5, "withdraw 8 release 6.5 disarm 10 ceasefire 7.5 access 6.5 resign 4.5"),
    REQUEST(VERBAL_CONFLICT, false, 0, "assist 0.5 change -1 yield -1 meet 0"),
    ACCUSE(VERBAL_CONFLICT, false, -3, "disapprove -2 investigate -3.5 allege -3.5"),
    REJECT(VERBAL_CONFLICT, false, -2, "assist -1.5 change -2 yield -2 meet -2"),
    THREATEN(
            VERBAL_CONFLICT,
            false,
            -3.5,
            "restrict -3 arrest -3.5 relations -3.5 expel -3.5 territory -4 violence -3.5"),
    PROTEST(
            MATERIAL_CONFLICT,
            false,
            -5,
            "demo -5 riot -7 strike -5 hunger -4.5 boycott -4.5 obstruct -4.5 vandalize -5"),
    SANCTION(MATERIAL_CONFLICT, true, -6, "convict -6 expel -5.5 withdraw -6 discontinue -6"),
    MOBILIZE(MATERIAL_CONFLICT, false, -5.5, "troops -6.5 weapons -6.5 police -5.5 militia -6"),
    COERCE(
            MATERIAL_CONFLICT,
            false,
            -7,
            "seize -7 restrict -7 censor -6.5 curfew -6.5 martial-law -7.5 arrest -7 deport -7 withhold -7"
                    + " misinformation -6.5 cyber -7"),
    ASSAULT(
            MATERIAL_CONFLICT,
            false,
            -9,
            "abduct -8.5 beat -7.5 torture -8.5 sexual -8.5 targeted -9.5 destroy -8.5 primitive -8 firearms -9"
                    + " explosives -9 suicide-attack -9.5 aerial -9.5 drone -9.5 heavy-weapons -9.5 crowd-control -7.5"
                    + " unconventional -10");

    private final Quad quad;
    private final boolean needsRecipient;
    private final double score;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable map that nobody else holds
    private final Map<String, Double> modes;

    EventType(Quad quad, boolean needsRecipient, double score, String modes) {
        this.quad = quad;
        this.needsRecipient = needsRecipient;
        this.score = score;
        this.modes = parsed(modes);
    }

    private static Map<String, Double> parsed(String modes) {
        Map<String, Double> scores = new LinkedHashMap<>();
        if (!modes.isEmpty()) {
            String[] parts = modes.split(" ");
            for (int i = 0; i < parts.length; i += 2) {
                scores.put(parts[i], Double.valueOf(parts[i + 1]));
            }
        }
        return Collections.unmodifiableMap(scores);
    }

    public Quad quad() {
        return quad;
    }

    /** Whether PLOVER counts an event of this type only where there is a recipient. */
    public boolean needsRecipient() {
        return needsRecipient;
    }

    /** The two digits that most of CAMEO's codes for it begin with. */
    public String cameoRoot() {
        return switch (this) {
            case AGREE -> "03";
            case CONSULT -> "04";
            case SUPPORT -> "05";
            case COOPERATE -> "06";
            case AID -> "07";
            case CONCEDE, RETREAT -> "08";
            case REQUEST -> "10";
            case ACCUSE -> "11";
            case REJECT -> "12";
            case THREATEN -> "13";
            case PROTEST -> "14";
            case MOBILIZE -> "15";
            case SANCTION -> "16";
            case COERCE -> "17";
            case ASSAULT -> "18";
        };
    }

    /** The names of its modes, in the codebook's order. */
    public Set<String> modes() {
        return modes.keySet();
    }

    /** The score of one of its modes, or of the type for null. */
    public double score(@org.jspecify.annotations.Nullable String mode) {
        Double found = mode == null ? null : modes.get(mode);
        return found == null ? score : found;
    }
}

package org.bellwether.extract.event;

import java.util.List;
import org.bellwether.model.EventType;
import org.bellwether.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What the tagger makes of one sentence.
 *
 * @param telling for each word that was read, from the first, how likely it tells of any deed
 * @param deeds what it takes for deeds, in text order, without overlaps
 */
record Tags(List<Float> telling, List<Tagged> deeds) {
    Tags {
        telling = List.copyOf(telling);
        deeds = List.copyOf(deeds);
    }

    /** How likely the word tells of any deed; 1 where the sentence was too long to be read as far. */
    double telling(int word) {
        return word < telling.size() ? telling.get(word) : 1;
    }

    /**
     * A deed.
     *
     * @param first index of the first word that tells it
     * @param last index of the last
     * @param mode the likeliest mode of the type, or null for none
     * @param certainty of the type, 0 to 1
     * @param status the likeliest status
     * @param statusCertainty how likely, 0 to 1
     * @param acting for each word how likely it belongs to those who act
     * @param reached the same for those acted on
     */
    @SuppressWarnings("ArrayRecordComponent") // made by the tagger alone, and never compared or changed
    record Tagged(
            int first,
            int last,
            EventType type,
            @Nullable String mode,
            double certainty,
            Status status,
            double statusCertainty,
            float[] acting,
            float[] reached) {}
}

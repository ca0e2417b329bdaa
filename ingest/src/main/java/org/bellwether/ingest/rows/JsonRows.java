package org.bellwether.ingest.rows;

import org.bellwether.ingest.Limits;
import org.bellwether.ingest.within.Damage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** How foreign JSON is read: so deep, values so long, and lenient where writers often are. */
final class JsonRows {
    private JsonRows() {}

    /**
     * What is wrong with JSON, in words for a user.
     *
     * @param place where it is
     */
    static String fault(JacksonException broken, String place) {
        String why = String.valueOf(broken.getOriginalMessage());
        if (why.startsWith("Unexpected end-of-input")) {
            return "is JSON that ends in the middle, at %s; get the whole of it".formatted(place);
        }
        // the library's own places tell of its buffers
        return "is damaged JSON at %s (%s)"
                .formatted(place, Damage.of(why.replaceFirst(" ?\\(start marker at.*| at \\[Source.*", "")));
    }

    static JsonMapper mapper(Limits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(Math.toIntExact(limits.bytes()))
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }
}

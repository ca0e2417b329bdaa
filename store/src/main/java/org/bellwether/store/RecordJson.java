package org.bellwether.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.function.Function;
import org.bellwether.model.ActorId;
import org.bellwether.model.ArticleId;
import org.bellwether.model.ClaimId;
import org.bellwether.model.ConflictId;
import org.bellwether.model.EdgeId;
import org.bellwether.model.EventId;
import org.bellwether.model.InfluenceId;
import org.bellwether.model.MentionId;
import org.bellwether.model.NodeId;
import org.bellwether.model.ReportId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The model's records as JSON for the case's own tables: one to one, and back to an equal record. Thread-safe.
 *
 * <p>Equal ids and texts that come close together are read as one object: the readings of a case are all in memory while it is
 * joined, and repeat their article's id and their sentences over and over.
 */
final class RecordJson {
    private final JsonMapper mapper;
    private final Repeated<String> texts = new Repeated<>();

    RecordJson() {
        SimpleModule ids = new SimpleModule("ids");
        id(ids, ActorId.class, ActorId::new);
        id(ids, ArticleId.class, ArticleId::new);
        id(ids, ClaimId.class, ClaimId::new);
        id(ids, ConflictId.class, ConflictId::new);
        id(ids, EdgeId.class, EdgeId::new);
        id(ids, EventId.class, EventId::new);
        id(ids, InfluenceId.class, InfluenceId::new);
        id(ids, MentionId.class, MentionId::new);
        id(ids, NodeId.class, NodeId::new);
        id(ids, ReportId.class, ReportId::new);
        ids.addDeserializer(String.class, new StdDeserializer<String>(String.class) {
            @Override
            public String deserialize(JsonParser in, DeserializationContext context) {
                return texts.one(StringDeserializer.instance.deserialize(in, context));
            }
        });
        mapper = JsonMapper.builder()
                .addModule(ids)
                // components only: what a record derives is not stored
                .changeDefaultVisibility(
                        v -> v.withVisibility(com.fasterxml.jackson.annotation.PropertyAccessor.ALL, Visibility.NONE)
                                .withFieldVisibility(Visibility.ANY)
                                .withCreatorVisibility(Visibility.ANY))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    String write(Object record) {
        return mapper.writeValueAsString(record);
    }

    <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    /** Ids stand as plain strings. */
    private static <T> void id(SimpleModule module, Class<T> type, Function<String, T> of) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(value.toString());
            }
        });
        Repeated<T> repeated = new Repeated<>();
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return repeated.one(of.apply(in.getString()));
            }
        });
    }
}

package org.bellwether.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bellwether.store.CaseQueries;

/** The two networks of a case, each into a file of its own: who acts on whom, and what drives what. */
final class Networks {
    private Networks() {}

    static Written write(CaseQueries queries, Path folder, String ending, Function<Network, String> form)
            throws IOException {
        Cast cast = Cast.of(queries);
        Map<String, Integer> counts = new TreeMap<>();
        Network actors = ActorNetwork.of(queries, cast);
        Network influences = InfluenceNetwork.of(queries.influenceGraph(), cast);
        Files.writeString(folder.resolve("actors" + ending), form.apply(actors), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("influences" + ending), form.apply(influences), StandardCharsets.UTF_8);
        counts.put("actors" + ending, actors.edges().size());
        counts.put("influences" + ending, influences.edges().size());
        return Written.of(counts);
    }
}

package org.bellwether.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bellwether.store.CaseQueries;
import org.bellwether.store.export.CaseExport;

/** Writes a case in one of the forms. */
public final class Exports {
    private Exports() {}

    /**
     * Writes all files of a form into a folder, replacing those of the same names.
     *
     * @param withText whether articles leave with their whole text, in the forms that hold it (jsonl, csv, parquet, ftm, jsonld, html)
     * @throws IOException when the folder cannot be written
     */
    public static Written write(CaseQueries queries, Form form, Path folder, boolean withText) throws IOException {
        try {
            Files.createDirectories(folder);
            return switch (form) {
                case JSONL -> Written.of(CaseExport.write(queries, folder, CaseExport.Form.JSONL, withText));
                case CSV -> Written.of(CaseExport.write(queries, folder, CaseExport.Form.CSV, withText));
                case CSV_GDELT -> GdeltTable.write(queries, folder);
                case CSV_PLOVER -> PloverTable.write(queries, folder);
                case PARQUET -> Parquet.write(queries, folder, withText);
                case GEOJSON -> GeoJson.write(queries, folder);
                case GRAPHML -> Networks.write(queries, folder, ".graphml", Graphml::write);
                case GEXF -> Networks.write(queries, folder, ".gexf", Gexf::write);
                case FTM -> FollowTheMoney.write(queries, folder, withText);
                case JSONLD -> JsonLd.write(queries, folder, withText);
                case HTML -> HtmlPage.write(queries, folder, withText);
            };
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}

package org.bellwether.export;

/** A form in which a case leaves, by its name on the command line. */
public enum Form {
    JSONL("jsonl"),
    CSV("csv"),
    CSV_GDELT("csv-gdelt"),
    CSV_PLOVER("csv-plover"),
    PARQUET("parquet"),
    GEOJSON("geojson"),
    GRAPHML("graphml"),
    GEXF("gexf"),
    FTM("ftm"),
    JSONLD("jsonld"),
    HTML("html");

    private final String code;

    Form(String code) {
        this.code = code;
    }

    /** {@code csv-gdelt}. */
    @Override
    public String toString() {
        return code;
    }
}

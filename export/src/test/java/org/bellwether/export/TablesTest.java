package org.bellwether.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bellwether.model.When;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables in others' columns, read with Apache Commons CSV. */
class TablesTest {
    @TempDir
    Path temp;

    private Path folder = Path.of("");

    @BeforeEach
    void makeACase() {
        folder = temp.resolve("case");
        SampleCase.make(folder);
    }

    private List<CSVRecord> rows(String file, CSVFormat format) throws IOException {
        try (Reader in = Files.newBufferedReader(temp.resolve(file), StandardCharsets.UTF_8);
                CSVParser parser =
                        CSVParser.builder().setReader(in).setFormat(format).get()) {
            return parser.getRecords();
        }
    }

    private List<CSVRecord> headed(String file) throws IOException {
        return rows(
                file,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get());
    }

    /** GDELT's rows under the names of the header file, as its users read them. */
    private List<CSVRecord> gdelt() throws IOException {
        SampleCase.export(folder, Form.CSV_GDELT, temp, false);
        String[] head = Files.readString(temp.resolve("events.gdelt.header.tsv"))
                .strip()
                .split("\t");
        return rows(
                "events.gdelt.tsv",
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter('\t')
                        .setQuote(null)
                        .setHeader(head)
                        .get());
    }

    private static CSVRecord row(List<CSVRecord> rows, String column, String value) {
        return rows.stream()
                .filter(r -> r.get(column).equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void gdeltHas61ColumnsFromGlobalEventIdToSourceUrl() throws IOException {
        assertThat(GdeltTable.COLUMNS).hasSize(61).doesNotHaveDuplicates();
        assertThat(GdeltTable.COLUMNS.subList(0, 6))
                .containsExactly("GlobalEventID", "SQLDATE", "MonthYear", "Year", "FractionDate", "Actor1Code");
        assertThat(GdeltTable.COLUMNS.subList(25, 35))
                .containsExactly(
                        "IsRootEvent",
                        "EventCode",
                        "EventBaseCode",
                        "EventRootCode",
                        "QuadClass",
                        "GoldsteinScale",
                        "NumMentions",
                        "NumSources",
                        "NumArticles",
                        "AvgTone");
        assertThat(GdeltTable.COLUMNS.getLast()).isEqualTo("SOURCEURL");
        assertThat(gdelt())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.size()).isEqualTo(61));
    }

    @Test
    void gdeltTellsADatedAttackOfACity() throws IOException {
        CSVRecord attack = row(gdelt(), "SQLDATE", "20220302");
        assertThat(attack.toMap())
                .containsEntry("MonthYear", "202203")
                .containsEntry("Year", "2022")
                .containsEntry("FractionDate", "2022.1699")
                .containsEntry("Actor1Code", "BLRGOVMED")
                .containsEntry("Actor1Name", "Rovia")
                .containsEntry("Actor1Type2Code", "MED")
                .containsEntry("Actor2Name", "'=Mirau")
                .containsEntry("EventCode", "180")
                .containsEntry("EventRootCode", "18")
                .containsEntry("QuadClass", "4")
                .containsEntry("GoldsteinScale", "-9")
                .containsEntry("NumSources", "2")
                .containsEntry("ActionGeo_Type", "4")
                .containsEntry("ActionGeo_FullName", "Kelt, Kelt Region, Belarus")
                .containsEntry("ActionGeo_CountryCode", "BO")
                .containsEntry("ActionGeo_Lat", "54.12345")
                .containsEntry("DATEADDED", "")
                .containsEntry("AvgTone", "");
    }

    @Test
    void whatIsNotKnownStaysEmptyInGdeltsColumns() throws IOException {
        CSVRecord visit = row(gdelt(), "EventRootCode", "04");
        assertThat(visit.toMap())
                .containsEntry("SQLDATE", "")
                .containsEntry("Year", "")
                .containsEntry("ActionGeo_Type", "1")
                .containsEntry("ActionGeo_CountryCode", "BO")
                .containsEntry("ActionGeo_Lat", "");
    }

    @Test
    void gdeltsColumnsHoldNothingDeniedOrPlanned() throws IOException {
        Written written = SampleCase.export(folder, Form.CSV_GDELT, temp, false);
        List<CSVRecord> beside = headed("events.evidence.csv");
        assertThat(beside).extracting(r -> r.get("status")).containsOnly("fact", "claim");
        assertThat(row(beside, "status", "claim").get("attributed_to")).isEqualTo("a spokesman");
        assertThat(written.remarks())
                .containsExactly("2 events that are only planned, possible or denied are left out: GDELT's columns"
                        + " cannot say so");
        assertThat(beside)
                .extracting(r -> r.get("GlobalEventID"))
                .isEqualTo(gdelt().stream().map(r -> r.get("GlobalEventID")).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void ploversRowHasPolecatsColumnsFirst() throws IOException {
        SampleCase.export(folder, Form.CSV_PLOVER, temp, false);
        List<CSVRecord> rows = headed("events.csv");
        assertThat(rows.getFirst().getParser().getHeaderNames().subList(0, 8))
                .containsExactly(
                        "Event ID",
                        "Event Date",
                        "Event Type",
                        "Event Mode",
                        "Intensity",
                        "Quad Code",
                        "Contexts",
                        "Actor Name");
        assertThat(rows.getFirst().getParser().getHeaderNames().get(39)).isEqualTo("Version");
        CSVRecord attack = row(rows, "Event Date", "2022-03-02");
        assertThat(attack.toMap())
                .containsEntry("Event Type", "ASSAULT")
                .containsEntry("Quad Code", "MATERIAL CONFLICT")
                .containsEntry("Intensity", "-9")
                .containsEntry("Actor Name", "Rovia")
                .containsEntry("Recipient Name", "'=Mirau")
                .containsEntry("Primary Actor Sector", "GOV")
                .containsEntry("Actor Sectors", "GOV;JRN")
                .containsEntry("City", "Kelt")
                .containsEntry("Latitude", "54.12345")
                .containsEntry("Source", "'=2+5;The Herald")
                .containsEntry("Status", "fact");
    }

    @Test
    void aDayOfPublicationStandsInPloversTableOnlyWhereItIsKnown() throws IOException {
        SampleCase.export(folder, Form.CSV_PLOVER, temp, false);
        assertThat(headed("events.csv"))
                .extracting(r -> r.get("Publication Date"))
                .contains("2022-03-03");
        Path later = temp.resolve("later");
        SampleCase.makePublished(later, When.range(LocalDate.of(2022, 3, 4), null, When.Method.INFERRED, "March 4"));
        SampleCase.export(later, Form.CSV_PLOVER, temp, false);
        assertThat(headed("events.csv"))
                .isNotEmpty()
                .extracting(r -> r.get("Publication Date"))
                .containsOnly("");
    }

    @Test
    void everyEventOfPloversTableSaysWhoSaysSo() throws IOException {
        SampleCase.export(folder, Form.CSV_PLOVER, temp, false);
        List<CSVRecord> rows = headed("events.csv");
        assertThat(rows).extracting(r -> r.get("Status")).contains("denial", "planned", "claim", "fact");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.get("Attributed To"))
                        .isEqualTo(row.get("Status").equals("fact") ? "" : "a spokesman"));
        assertThat(row(rows, "Event Type", "CONSULT").get("Latitude")).isEmpty();
    }
}

package org.bellwether.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.bellwether.model.Article;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linked data, read and asked with Apache Jena. */
class JsonLdTest {
    private static final String PREFIXES = """
            PREFIX schema: <https://schema.org/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX oa: <http://www.w3.org/ns/oa#>
            PREFIX bw: <urn:bellwether:terms:>
            """;

    @TempDir
    Path temp;

    private Model model = ModelFactory.createDefaultModel();

    @BeforeEach
    void export() {
        SampleCase.make(temp.resolve("case"));
        SampleCase.export(temp.resolve("case"), Form.JSONLD, temp, false);
        model = RDFDataMgr.loadModel(temp.resolve("case.jsonld").toUri().toString());
    }

    private List<QuerySolution> asked(String question) {
        List<QuerySolution> rows = new ArrayList<>();
        try (QueryExecution execution = QueryExecutionFactory.create(PREFIXES + question, model)) {
            ResultSet found = execution.execSelect();
            found.forEachRemaining(rows::add);
        }
        return rows;
    }

    private List<String> texts(String question) {
        return asked(question).stream()
                .map(row -> row.getLiteral(row.varNames().next()).getString())
                .toList();
    }

    @Test
    void whoAttackedWhomWhenIsAsked() {
        assertThat(asked("""
                        SELECT ?who ?whom ?when WHERE { ?e a schema:Event ; bw:type "ASSAULT" ; bw:status "fact" ;
                          schema:startDate ?when ; bw:actor/schema:name ?who ; bw:recipient/schema:name ?whom }""")).singleElement().satisfies(row -> {
            assertThat(row.getLiteral("who").getString()).isEqualTo("Rovia");
            assertThat(row.getLiteral("whom").getString()).isEqualTo("=Mirau");
            assertThat(row.getLiteral("when").getDatatypeURI()).isEqualTo("http://www.w3.org/2001/XMLSchema#date");
        });
    }

    @Test
    void everyQuoteStandsWhereItsPositionSaysWithWhatStandsBesideIt() {
        List<QuerySolution> rows = asked("""
                SELECT ?sha ?exact ?prefix ?suffix ?start ?end WHERE {
                  ?t oa:hasSource/bw:sha256 ?sha ; oa:hasSelector ?q ; oa:hasSelector ?p .
                  ?q a oa:TextQuoteSelector ; oa:exact ?exact ; oa:prefix ?prefix ; oa:suffix ?suffix .
                  ?p a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end }""");
        assertThat(rows).hasSizeGreaterThan(8).allSatisfy(row -> {
            Article article = row.getLiteral("sha").getString().equals(SampleCase.HERALD.sha256())
                    ? SampleCase.HERALD
                    : SampleCase.POST;
            String text = article.text().string();
            int start = article.text().utf16At(row.getLiteral("start").getInt());
            int end = article.text().utf16At(row.getLiteral("end").getInt());
            assertThat(text.substring(start, end))
                    .isEqualTo(row.getLiteral("exact").getString());
            assertThat(text.substring(0, start))
                    .endsWith(row.getLiteral("prefix").getString());
            assertThat(text.substring(end)).startsWith(row.getLiteral("suffix").getString());
        });
    }

    @Test
    void aClaimIsItsSpeakers() {
        assertThat(texts("""
                        SELECT ?who WHERE { ?c a schema:Claim ; prov:wasAttributedTo/schema:name ?who ;
                          prov:hadPrimarySource/schema:publisher/schema:name "The Herald" }""")).containsExactly("Rovia");
    }

    @Test
    void whatIsNotAFactSaysWhoSaysSo() {
        assertThat(asked("""
                        SELECT ?r WHERE { ?e bw:report ?r . ?r bw:status ?s
                          FILTER(?s != "fact") FILTER NOT EXISTS { ?r bw:attributedTo ?who } }""")).isEmpty();
        assertThat(texts("SELECT DISTINCT ?s WHERE { ?e a schema:Event ; bw:status ?s } ORDER BY ?s"))
                .containsExactly("claim", "denial", "fact", "planned");
    }

    @Test
    void aCountryHasNoPoint() {
        assertThat(texts("SELECT ?n WHERE { ?p a schema:Place ; schema:geo ?g ; schema:name ?n }"))
                .containsExactly("Kelt");
        assertThat(texts("SELECT ?n WHERE { ?p a schema:Place ; bw:precision \"country\" ; schema:name ?n }"))
                .containsExactly("Belarus");
    }

    @Test
    void anInfluenceLeadsFromACauseToAnEffect() {
        assertThat(texts("""
                        SELECT ?t WHERE { ?e a bw:Edge ; bw:cause/schema:name ?c ; bw:effect/schema:name ?f ; bw:sign ?s
                          BIND(CONCAT(?c, " ", ?s, " ", ?f) AS ?t) } ORDER BY ?t""")).containsExactly("=Mirau: trade - Lestan: order", "Rovia: aid + Lestan: order");
    }

    @Test
    void aCopyComesFromItsOriginal() {
        assertThat(texts("SELECT ?n WHERE { ?d prov:wasDerivedFrom/schema:publisher/schema:name ?n }"))
                .containsExactly("=2+5");
    }
}

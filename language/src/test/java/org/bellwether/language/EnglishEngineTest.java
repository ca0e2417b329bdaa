package org.bellwether.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bellwether.model.Article;
import org.bellwether.model.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishEngineTest {
    private static final LanguageEngine ENGINE = Engines.shared();

    private static List<String> forms(Sentence sentence) {
        return sentence.tokens().stream().map(Token::form).toList();
    }

    private static List<String> names(Sentence sentence) {
        return sentence.names().stream()
                .map(name -> forms(sentence).subList(name.first(), name.end()) + " " + name.type())
                .toList();
    }

    static void checkOffsets(AnnotatedText annotated) {
        String text = annotated.article().text().string();
        int last = 0;
        for (Sentence sentence : annotated.sentences()) {
            for (Token token : sentence.tokens()) {
                assertThat(token.start()).isGreaterThanOrEqualTo(last);
                assertThat(token.form()).isEqualTo(text.substring(token.start(), token.end()));
                assertThat(token.head()).isLessThan(sentence.tokens().size());
                last = token.end();
            }
            assertThat(sentence.tokens()).anyMatch(token -> token.head() == -1);
        }
    }

    @Test
    void aPlainSentenceHasItsGrammarAndItsNames() {
        Sentence sentence = ENGINE.annotate(Articles.of("Finland sent two ships to Norway on Monday."))
                .sentences()
                .getFirst();
        assertThat(forms(sentence))
                .containsExactly("Finland", "sent", "two", "ships", "to", "Norway", "on", "Monday", ".");
        assertThat(sentence.tokens().stream().map(Token::tag))
                .containsExactly("NNP", "VBD", "CD", "NNS", "IN", "NNP", "IN", "NNP", ".");
        assertThat(sentence.tokens().stream().map(Token::lemma))
                .containsExactly("finland", "send", "two", "ship", "to", "norway", "on", "monday", ".");
        assertThat(sentence.tokens().stream().map(Token::head)).containsExactly(1, -1, 3, 1, 1, 4, 1, 6, 1);
        assertThat(sentence.token(0).relation()).isEqualTo("nsubj");
        assertThat(sentence.token(3).relation()).isEqualTo("dobj");
        assertThat(names(sentence)).containsExactly("[Finland] GPE", "[two] CARDINAL", "[Norway] GPE", "[Monday] DATE");
    }

    @Test
    void typographicMarksChangeNothingButTheForms() {
        String plain = "\"We don't know,\" Anna Berg said - \"it's over...\"";
        String typographic = "“We don’t know,” Anna Berg said – “it’s over…”";
        Sentence a = ENGINE.annotate(Articles.of(plain)).sentences().getFirst();
        AnnotatedText annotated = ENGINE.annotate(Articles.of(typographic));
        Sentence b = annotated.sentences().getFirst();
        checkOffsets(annotated);
        assertThat(forms(b)).contains("“", "n’t", "–", "…", "”");
        assertThat(b.tokens().stream().map(Token::tag))
                .isEqualTo(a.tokens().stream().map(Token::tag).toList());
        assertThat(b.tokens().stream().map(Token::head))
                .isEqualTo(a.tokens().stream().map(Token::head).toList());
        assertThat(b.tokens().stream().map(Token::lemma))
                .isEqualTo(a.tokens().stream().map(Token::lemma).toList());
    }

    @Test
    void offsetsStayTrueBesideLettersBeyondTheBasicPlaneAndMarksOfNoWidth() {
        String text =
                "The word \uD835\uDC00\uD835\uDC01 and the \uD83D\uDE00 came to Fin\u00ADland\u00A0today. E\uFB03cient\u200B ships left.";
        AnnotatedText annotated = ENGINE.annotate(Articles.of(text));
        checkOffsets(annotated);
        assertThat(annotated.sentences()).hasSize(2);
        assertThat(forms(annotated.sentences().getFirst()))
                .contains("\uD835\uDC00\uD835\uDC01", "\uD83D\uDE00", "Fin\u00ADland", "today");
        assertThat(annotated.sentences().get(1).token(0).form()).isEqualTo("E\uFB03cient");
        assertThat(annotated.sentences().get(1).token(0).lemma()).isEqualTo("efficient");
    }

    @Test
    void blocksThatTellNothingArePassedOverAndNoSentenceCrossesABlock() {
        String text = "Ships leave port\n\nBy Anna Berg\n\nThe ships left\n\nCopyright held";
        Article article = Articles.of(
                text,
                List.of(
                        new Block(Block.Kind.HEADLINE, 0, 16),
                        new Block(Block.Kind.BYLINE, 18, 30),
                        new Block(Block.Kind.PARAGRAPH, 32, 46),
                        new Block(Block.Kind.BOILERPLATE, 48, 62)));
        List<Sentence> sentences = ENGINE.annotate(article).sentences();
        assertThat(sentences).extracting(Sentence::block).containsExactly(Block.Kind.HEADLINE, Block.Kind.PARAGRAPH);
        assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 2);
        assertThat(sentences).extracting(Sentence::index).containsExactly(0, 1);
        assertThat(forms(sentences.getLast())).containsExactly("The", "ships", "left");
    }

    @Test
    void anAddressIsOneWord() {
        Sentence sentence = ENGINE.annotate(
                        Articles.of("See https://www.example.org/a?b=c, or write to jane.roe@example.com."))
                .sentences()
                .getFirst();
        assertThat(forms(sentence))
                .containsExactly(
                        "See", "https://www.example.org/a?b=c", ",", "or", "write", "to", "jane.roe@example.com", ".");
    }

    @Test
    void aSentenceWithoutEndIsCutIntoPartsAParserCanTake() {
        AnnotatedText annotated = ENGINE.annotate(Articles.of("ship, ".repeat(2_000)));
        checkOffsets(annotated);
        assertThat(annotated.sentences())
                .allMatch(sentence -> sentence.tokens().size() <= EnglishEngine.LONGEST_SENTENCE);
        assertThat(annotated.sentences().stream()
                        .mapToInt(s -> s.tokens().size())
                        .sum())
                .isEqualTo(4_000);
    }

    @Test
    void ofATextLongerThanABookOnlyTheBeginningIsAnalysed() {
        AnnotatedText annotated = ENGINE.annotate(Articles.of("x".repeat(EnglishEngine.LONGEST_TEXT + 1_000)));
        checkOffsets(annotated);
        assertThat(annotated.sentences()).hasSizeGreaterThan(300);
        assertThat(annotated.sentences().getLast().end()).isEqualTo(EnglishEngine.LONGEST_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000",
                "\uD800",
                "\uDC00x",
                "\u200B",
                "\u00AD\u00AD",
                "...",
                "…",
                "'",
                "“”",
                "#",
                "1",
                "\uFFFF",
                "a\uD800b",
                "()",
                "( a )",
                "No.",
                "::))"
            })
    void oddTextsDoNoHarm(String text) {
        checkOffsets(ENGINE.annotate(Articles.of(text)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomTextsDoNoHarm(long seed) {
        Random random = new Random(seed);
        String marks =
                " \n.,;:!?'\"“”’…-–$%&/()[]{}<>#@*+=_~^|\\0123456789aeiouAEIOUnrstNRST\u00A0\u00AD\u200B\uFB01éñжЖ中\uD83D\uDE00";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append(
                    random.nextInt(20) == 0
                            ? (char) random.nextInt(0x10000)
                            : marks.charAt(random.nextInt(marks.length())));
        }
        checkOffsets(ENGINE.annotate(Articles.of(text.toString())));
    }

    @Test
    void oneThreadOrEightGiveTheSame() throws Exception {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            articles.add(Articles.of(
                    "On day " + i + " the minister of Norway met " + (i % 2 == 0 ? "Anna Berg" : "two envoys")
                            + " in Oslo, said he would not sign, and left for the U.S. They waited."));
        }
        List<AnnotatedText> alone = articles.stream().map(ENGINE::annotate).toList();
        List<AnnotatedText> together = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<AnnotatedText>> work = new ArrayList<>();
            articles.forEach(article -> work.add(() -> ENGINE.annotate(article)));
            for (var future : pool.invokeAll(work)) {
                together.add(future.get());
            }
        }
        assertThat(together).isEqualTo(alone);
    }
}

package org.bellwether.language.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private final WordPieces pieces = WordPieces.load();

    @Test
    void aKnownWordIsOnePieceInAnyCase() {
        assertThat(pieces.of("Police")).containsExactly(pieces.number("police"));
    }

    @Test
    void accentsDoNotCount() {
        assertThat(pieces.of("Köln")).isEqualTo(pieces.of("koln"));
    }

    @Test
    void anUnknownWordIsCutIntoKnownBeginningAndContinuations() {
        List<Integer> cut = pieces.of("demobilizing");
        assertThat(cut).hasSizeGreaterThan(1).doesNotContain(pieces.number("[UNK]"));
    }

    @Test
    void marksArePiecesOfTheirOwn() {
        assertThat(pieces.of("U.S."))
                .containsExactly(pieces.number("u"), pieces.number("."), pieces.number("s"), pieces.number("."));
    }

    @Test
    void whatNobodyCanReadIsTheUnknownPiece() {
        assertThat(pieces.of("\u2028")).containsExactly(pieces.number("[UNK]"));
    }

    @Test
    void aPieceThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> pieces.number("##nosuchpiece"))
                .hasMessage("no piece '##nosuchpiece' in the vocabulary");
    }
}

package dev.gatehouse.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would take for a formula is text to it, and comes back as it was. */
class CsvCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1@example.org", "+49-170", "-", "@sum", "\t=1", "\r=1", "\n=1", "\uFF1D1+1", "'=1", "''-a\nb"
            })
    void whatWouldBeAFormulaIsGuardedAndComesBack(String text) {
        assertThat(CsvCell.guarded(text)).isEqualTo("'" + text);
        assertThat(CsvCell.bare(CsvCell.guarded(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann", "o'neill@example.org", "'s", "'", "a=b", "[\"=1\"]"})
    void allElseStaysAsItIs(String text) {
        assertThat(CsvCell.guarded(text)).isEqualTo(text);
        assertThat(CsvCell.bare(text)).isEqualTo(text);
    }

    @Test
    void aRowIsQuotedWhereItMustBe() { // RFC 4180 section 2
        assertThat(CsvCell.row(List.of("ann", "", "a,b", "say \"hi\"", "two\r\nlines", "=1,2")))
                .isEqualTo("ann,,\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\",\"'=1,2\"\r\n");
    }

    @Test
    void aFormulaOfAFileFromElsewhereIsReadAsItStands() {
        assertThat(CsvCell.bare("+49-170")).isEqualTo("+49-170");
    }
}

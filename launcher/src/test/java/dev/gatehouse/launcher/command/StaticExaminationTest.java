package dev.gatehouse.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaticExaminationTest {
    private static final LocalDate RELEASED = LocalDate.of(2026, 4, 21);

    // E9
    @ParameterizedTest
    @CsvSource({"2026-04-21, GOOD", "2026-10-21, GOOD", "2026-10-22, MIND", "2030-01-01, MIND"})
    void aJdkThatIsMuchOlderThanTheNewestIsToBeMinded(LocalDate today, Finding.Verdict verdict) {
        var finding = StaticExamination.java(Optional.of(RELEASED), today);

        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.seen()).contains("released on 2026-04-21");
    }

    @Test
    void aJdkThatDoesNotSaySoIsNot() {
        assertThat(StaticExamination.java(Optional.empty(), RELEASED).verdict()).isEqualTo(Finding.Verdict.GOOD);
    }
}

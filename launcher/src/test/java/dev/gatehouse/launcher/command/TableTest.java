package dev.gatehouse.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same rows, for people and for programs. */
class TableTest {
    private static final Table TABLE = new Table(
            List.of("number", "open", "roles", "seen", "note"),
            List.of(
                    List.of(42, true, List.of("a", "b"), Optional.of(Instant.EPOCH), "-"),
                    List.of(7, false, List.of(), Optional.empty(), "x")));

    @Test
    void peopleSeeColumns() {
        assertThat(TABLE.text().lines())
                .containsExactly(
                        "number  open  roles  seen                  note",
                        "42      yes   a,b    1970-01-01T00:00:00Z  -",
                        "7       no    -      -                     x");
    }

    @Test
    void programsGetWhatTheCellsAreAndNotHowTheyLook() throws JsonProcessingException {
        var json = new ObjectMapper();

        assertThat(json.readTree(TABLE.json())).isEqualTo(json.readTree("""
                [{"number": 42, "open": true, "roles": ["a", "b"], "seen": "1970-01-01T00:00:00Z", "note": "-"},
                 {"number": 7, "open": false, "roles": [], "seen": null, "note": "x"}]"""));
    }
}

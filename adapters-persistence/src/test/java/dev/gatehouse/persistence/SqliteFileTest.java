package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SqliteFileTest {
    @Test
    void thatAFileIsOfAnotherUserIsSaidInWords() {
        assertThat(SqliteFile.failed(Path.of("gatehouse.db"), "opened", new AccessDeniedException("gatehouse.db")))
                .hasMessage("the database gatehouse.db cannot be opened: permission denied");
    }
}

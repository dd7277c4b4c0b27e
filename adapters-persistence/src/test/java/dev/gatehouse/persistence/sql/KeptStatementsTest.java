package dev.gatehouse.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement is kept as long as it is good for something, and there is room for it. */
class KeptStatementsTest {
    private static final String ABSOLUTE = "SELECT abs(?) AS value";

    private Connection connection;
    private KeptStatements statements;
    private Handle handle;

    @BeforeEach
    void sitDown() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        var jdbi = SqlDialect.SQLITE.teach(Jdbi.create(connection));
        statements = jdbi.getConfig(KeptStatements.class);
        jdbi.setStatementBuilderFactory(same -> statements);
        statements.answerTo(Thread.currentThread());
        handle = jdbi.open();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aStatementThatFailedWorksTheNextTime() {
        assertThatThrownBy(() -> plainly(Long.MIN_VALUE)).isInstanceOf(JdbiException.class);

        assertThat(plainly(-5)).containsExactly(5L);
    }

    @Test
    void soDoesOneOfJdbi() {
        assertThatThrownBy(() -> byJdbi(Long.MIN_VALUE)).isInstanceOf(JdbiException.class);

        assertThat(byJdbi(-5)).isEqualTo(5);
    }

    @Test
    void onlySoManyAreKeptAndThoseThatAreUsed() throws SQLException {
        var used = statements.prepare(connection, ABSOLUTE);
        var unused = statements.prepare(connection, "SELECT 'unused'");
        for (int n = 0; n < KeptStatements.MOST; n++) {
            var unusedToo = statements.prepare(connection, "SELECT " + n);
            assertThat(statements.prepare(connection, ABSOLUTE)).isSameAs(used);
        }

        assertThat(unused.isClosed()).isTrue();
        assertThat(used.isClosed()).isFalse();
    }

    private List<Long> plainly(long number) {
        return Plain.all(handle, ABSOLUTE, row -> row.getLong("value"), number);
    }

    private long byJdbi(long number) {
        return handle.createQuery("SELECT abs(:number)")
                .bind("number", number)
                .mapTo(Long.class)
                .one();
    }
}

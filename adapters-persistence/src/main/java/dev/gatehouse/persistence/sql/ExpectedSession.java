package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.session.Session;
import org.jdbi.v3.core.statement.SqlStatement;

/** The place at which a session must still stand to be advanced. */
final class ExpectedSession implements Binder<Session> {
    @Override
    public void bind(Session expected, SqlStatement<?> to) {
        to.bind("expectedId", expected.id().value())
                .bind("expectedGeneration", expected.generation())
                .bind("expectedNonce", expected.nonce());
    }
}

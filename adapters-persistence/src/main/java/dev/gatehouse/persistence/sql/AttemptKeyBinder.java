package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.login.AttemptKey;
import org.jdbi.v3.core.statement.SqlStatement;

final class AttemptKeyBinder implements Binder<AttemptKey> {
    @Override
    public void bind(AttemptKey key, SqlStatement<?> to) {
        to.bind("account", key.account()).bind("bucket", key.bucket());
    }
}

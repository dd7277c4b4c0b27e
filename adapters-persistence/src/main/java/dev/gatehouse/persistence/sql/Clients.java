package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.client.Client;
import java.util.stream.Stream;
import org.jdbi.v3.core.result.RowReducer;
import org.jdbi.v3.core.result.RowView;

/** Clients from their rows joined with their entries. */
public final class Clients implements RowReducer<Owners<Client>, Client> {
    @Override
    public Owners<Client> container() {
        return new Owners<>();
    }

    @Override
    public void accumulate(Owners<Client> owners, RowView row) {
        owners.add(row.getColumn("number", String.class), row, Client.class);
    }

    @Override
    public Stream<Client> stream(Owners<Client> owners) {
        return owners.with(ClientRow::with);
    }
}

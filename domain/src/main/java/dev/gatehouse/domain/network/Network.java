package dev.gatehouse.domain.network;

import java.util.List;

/** Entries under one name, shared by every policy that names them. */
public record Network(NetworkName name, List<IpPolicy.Entry> entries) {
    /** Takes its own copy of the entries. */
    public Network {
        entries = EntryList.copyOf(entries);
    }
}

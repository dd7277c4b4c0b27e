package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Networks of so many entries that no login can read them all: looks at policies find their digest, and what has that digest
 * is read once. It is the same whichever database it came from, and so all that a process knows lies in one place.
 */
final class LargeNetworks {
    /** With fewer, a look that reads them costs less than one that asks for them. */
    static final int LARGE = 100;

    private static final int MOST = 100;

    /** The least recently asked for goes first, and any of them when the heap is short. */
    private static final Map<String, SoftReference<Network>> KNOWN = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<Network>> eldest) {
            return size() > MOST;
        }
    };

    private LargeNetworks() {}

    /** The network whose digest a look has found. */
    static Network find(Handle on, NetworkName name, String digest) {
        return recall(digest).orElseGet(() -> readOnce(on, name, digest));
    }

    /** One after the other: of all who ask at once for what nobody knows, the first reads it. */
    private static Network readOnce(Handle on, NetworkName name, String digest) {
        synchronized (LargeNetworks.class) {
            return recall(digest).orElseGet(() -> {
                // Written anew since the look: then it is what stands now, and is remembered as that.
                var found = new Network(name, entries(on, name));
                remember(found);
                return found;
            });
        }
    }

    private static List<IpPolicy.Entry> entries(Handle on, NetworkName name) {
        return Plain.all(
                on,
                "SELECT block, note, expires_at FROM network_block WHERE network = ? ORDER BY position",
                new NetworkRow(),
                name.value());
    }

    private static Optional<Network> recall(String digest) {
        synchronized (KNOWN) {
            return Optional.ofNullable(KNOWN.get(digest)).flatMap(known -> Optional.ofNullable(known.get()));
        }
    }

    private static void remember(Network network) {
        synchronized (KNOWN) {
            KNOWN.put(digest(network), new SoftReference<>(network));
        }
    }

    /** What stands on the row of a network: nothing unless it is large. */
    static @Nullable String mark(Network network) {
        return network.entries().size() >= LARGE ? digest(network) : null;
    }

    /** Of the name and of all entries as they are kept, in their order. */
    private static String digest(Network network) {
        var digest = sha256();
        digest.update((network.name().value() + "\n").getBytes(StandardCharsets.UTF_8));
        for (var entry : network.entries()) {
            // With the length of the note, so that none can look like the entries after it.
            var note = entry.note();
            var line =
                    "%s %s %d %s\n".formatted(entry.block().text(), Micros.of(entry.expiresAt()), note.length(), note);
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

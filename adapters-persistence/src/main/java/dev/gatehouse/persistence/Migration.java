package dev.gatehouse.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One step of the schema: a numbered file, known again by its SHA-256. */
record Migration(int number, String name, String sql, String sha256) {
    private static final List<String> NAMES = List.of(
            "0001-users",
            "0002-clients",
            "0003-sessions",
            "0004-attempts",
            "0005-signing-keys",
            "0006-audit",
            "0007-audit-insert-only",
            "0008-installation",
            "0009-client-names",
            "0010-kept-keys-and-numbers",
            "0011-failures-and-replays",
            "0012-permissions-of-clients",
            "0013-users-in-order",
            "0014-administered-clients",
            "0015-networks",
            "0016-barriers",
            "0017-audit-seals",
            "0018-password-schemes",
            "0019-lists-of-sessions-and-throttles",
            "0020-answered-requests",
            "0021-secret-of-a-session",
            "0022-relocation",
            "0023-users-found",
            "0024-audit-of-others",
            "0025-oauth",
            "0026-sign-outs",
            "0027-keys-of-algorithms",
            "0030-action-tokens",
            "0032-second-factors",
            "0033-passkeys",
            "0034-beside-second-factors",
            "0036-grants-that-outlive",
            "0037-large-networks");

    /** They are part of the program: what was read once does not change while it runs. */
    private static final Map<SchemaWords, List<Migration>> READ = new ConcurrentHashMap<>();

    /** Every step that this program knows, in order. */
    static List<Migration> all(SchemaWords words) {
        return READ.computeIfAbsent(words, Migration::read);
    }

    private static List<Migration> read(SchemaWords words) {
        return NAMES.stream().map(name -> load(name, words)).toList();
    }

    private static Migration load(String name, SchemaWords words) {
        var text = text(name, words);
        return new Migration(
                Integer.parseInt(name, 0, 4, 10), name, text.replace("${identity}", words.identity()), sha256(text));
    }

    private static String text(String name, SchemaWords words) {
        try (var file = open(name, words)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file for one engine alone has its name before the ending. What is not there is looked for in every jar, so it is asked for last. */
    private static InputStream open(String name, SchemaWords words) {
        return found(name + ".sql")
                .or(() -> found(name + "." + words.engine() + ".sql"))
                .orElseThrow(() -> new IllegalStateException("the migration " + name + " is missing"));
    }

    private static Optional<InputStream> found(String file) {
        return Optional.ofNullable(Migration.class.getResourceAsStream("/migrations/" + file));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package dev.gatehouse.application.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The version of something as it stands: the same on every node, another as soon as anything of it is another. */
final class Fingerprint {
    private static final int BYTES = 18;

    private Fingerprint() {}

    /** Of those members, in that order; sets in the order of their texts. */
    static String of(Object... members) {
        var digest = sha256();
        for (var member : members) {
            digest.update(text(member).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        var start = Arrays.copyOf(digest.digest(), BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
    }

    private static String text(Object member) {
        if (member instanceof Set<?> set) {
            return set.stream().map(Fingerprint::text).sorted().collect(Collectors.joining(","));
        }
        if (member instanceof Collection<?> list) {
            return list.stream().map(Fingerprint::text).collect(Collectors.joining(","));
        }
        return member.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

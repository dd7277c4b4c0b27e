package dev.gatehouse.domain.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Reads and writes address literals byte by byte, so that nothing else is ever taken for one. */
final class IpLiteral {
    private static final int LONGEST = 45;
    private static final int GROUPS = 8;

    private IpLiteral() {}

    static Optional<byte[]> bytes(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return text.indexOf(':') < 0 ? v4(text) : v6(text);
    }

    private static Optional<byte[]> v4(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        var bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            var value = octet(parts[i]);
            if (value < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) value;
        }
        return Optional.of(bytes);
    }

    /** A decimal octet without a leading zero, or -1. */
    private static int octet(String digits) {
        boolean wellFormed = !digits.isEmpty()
                && digits.length() <= 3
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (digits.length() == 1 || digits.charAt(0) != '0');
        var value = wellFormed ? Integer.parseInt(digits) : -1;
        return value <= 255 ? value : -1;
    }

    /** At most one gap: a second one would leave an empty group in the tail, which is none. */
    private static Optional<byte[]> v6(String text) {
        var gap = text.indexOf("::");
        var head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
        var tail = gap < 0 ? Optional.of(List.<Integer>of()) : groups(text.substring(gap + 2), true);
        if (head.isEmpty() || tail.isEmpty()) {
            return Optional.empty();
        }
        return joined(head.get(), tail.get(), gap >= 0);
    }

    /** The 16-bit groups of a run without a gap; an IPv4 tail is two of them where it may stand. */
    private static Optional<List<Integer>> groups(String run, boolean endsTheText) {
        var groups = new ArrayList<Integer>();
        if (run.isEmpty()) {
            return Optional.of(groups);
        }
        var parts = run.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].indexOf('.') >= 0 && endsTheText && i == parts.length - 1) {
                var quad = v4(parts[i]);
                if (quad.isEmpty()) {
                    return Optional.empty();
                }
                var b = quad.get();
                groups.add((b[0] & 0xff) << 8 | (b[1] & 0xff));
                groups.add((b[2] & 0xff) << 8 | (b[3] & 0xff));
            } else {
                var value = group(parts[i]);
                if (value < 0) {
                    return Optional.empty();
                }
                groups.add(value);
            }
        }
        return Optional.of(groups);
    }

    /** One to four hexadecimal digits, or -1. */
    private static int group(String digits) {
        boolean wellFormed =
                !digits.isEmpty() && digits.length() <= 4 && digits.chars().allMatch(IpLiteral::isHex);
        return wellFormed ? Integer.parseInt(digits, 16) : -1;
    }

    private static boolean isHex(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static Optional<byte[]> joined(List<Integer> head, List<Integer> tail, boolean gap) {
        var count = head.size() + tail.size();
        if (gap ? count >= GROUPS : count != GROUPS) {
            return Optional.empty();
        }
        var bytes = new byte[2 * GROUPS];
        for (int i = 0; i < head.size(); i++) {
            put(bytes, i, head.get(i));
        }
        for (int i = 0; i < tail.size(); i++) {
            put(bytes, GROUPS - tail.size() + i, tail.get(i));
        }
        return Optional.of(bytes);
    }

    private static void put(byte[] bytes, int index, int group) {
        bytes[2 * index] = (byte) (group >> 8);
        bytes[2 * index + 1] = (byte) group;
    }

    static String text(byte[] bytes) {
        if (bytes.length == 4) {
            var quad = new StringJoiner(".");
            for (byte octet : bytes) {
                quad.add(Integer.toString(octet & 0xff));
            }
            return quad.toString();
        }
        var groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (bytes[2 * i] & 0xff) << 8 | (bytes[2 * i + 1] & 0xff);
        }
        return shortened(groups);
    }

    /** RFC 5952 section 4.2: the longest run of two or more zero groups, the first of equals, becomes the gap. */
    private static String shortened(int[] groups) {
        int start = -1;
        int longest = 1;
        for (int i = 0; i < GROUPS; i++) {
            var length = zerosFrom(groups, i);
            if (length > longest) {
                start = i;
                longest = length;
            }
        }
        if (start < 0) {
            return hex(groups, 0, GROUPS);
        }
        return hex(groups, 0, start) + "::" + hex(groups, start + longest, GROUPS);
    }

    private static int zerosFrom(int[] groups, int from) {
        int end = from;
        while (end < GROUPS && groups[end] == 0) {
            end++;
        }
        return end - from;
    }

    private static String hex(int[] groups, int from, int to) {
        var run = new StringJoiner(":");
        for (int i = from; i < to; i++) {
            run.add(Integer.toHexString(groups[i]));
        }
        return run.toString();
    }
}

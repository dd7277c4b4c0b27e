package dev.gatehouse.domain.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One element of a {@code Forwarded} header (RFC 7239 section 4): what one proxy says. Commas and semicolons inside a
 * quoted string part nothing, for a proxy quotes there what a stranger sent it.
 */
final class ForwardedElement {
    private ForwardedElement() {}

    /** The elements of a line in their order, parted from the right: what stands left may be forged and its quotes may lie. */
    static List<String> split(String line) {
        var elements = new ArrayDeque<String>();
        int end = line.length();
        boolean quoted = false;
        for (int i = line.length() - 1; i >= 0; i--) {
            if (line.charAt(i) == '"' && !isEscaped(line, i)) {
                quoted = !quoted;
            } else if (line.charAt(i) == ',' && !quoted) {
                elements.addFirst(line.substring(i + 1, end));
                end = i;
            }
        }
        elements.addFirst(line.substring(0, end));
        return List.copyOf(elements);
    }

    /** The address after the one {@code for} of the element; empty if there is none, or more than one, or no address. */
    static Optional<IpAddress> address(String element) {
        var nodes = new ArrayList<String>();
        for (var pair : pairs(element)) {
            var equals = pair.indexOf('=');
            if (equals < 0) {
                return Optional.empty();
            }
            if (pair.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals("for")) {
                nodes.add(pair.substring(equals + 1).strip());
            }
        }
        return nodes.size() == 1 ? node(nodes.getFirst()) : Optional.empty();
    }

    /** The pairs of an element; empty ones are allowed and say nothing, and an open quote spoils them all. */
    private static List<String> pairs(String element) {
        var pairs = new ArrayList<String>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < element.length(); i++) {
            if (element.charAt(i) == '"' && !isEscaped(element, i)) {
                quoted = !quoted;
            } else if (element.charAt(i) == ';' && !quoted) {
                pairs.add(element.substring(start, i));
                start = i + 1;
            }
        }
        pairs.add(element.substring(start));
        pairs.removeIf(String::isBlank);
        return quoted ? List.of() : pairs;
    }

    /** Whether an odd number of backslashes stands before the place. */
    private static boolean isEscaped(String text, int place) {
        int first = place;
        while (first > 0 && text.charAt(first - 1) == '\\') {
            first--;
        }
        return (place - first) % 2 == 1;
    }

    /** RFC 7239 section 6: an IPv4 address, or a quoted and bracketed IPv6 address; each may have a port. */
    private static Optional<IpAddress> node(String text) {
        var node = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
        return node.startsWith("[") ? v6(node) : v4(node);
    }

    private static Optional<IpAddress> v6(String node) {
        var close = node.indexOf(']');
        var colon = node.indexOf(':');
        return colon > 0 && colon < close && isPort(node.substring(close + 1))
                ? IpAddress.parse(node.substring(1, close))
                : Optional.empty();
    }

    private static Optional<IpAddress> v4(String node) {
        var colon = node.indexOf(':');
        var end = colon < 0 ? node.length() : colon;
        return isPort(node.substring(end)) ? IpAddress.parse(node.substring(0, end)) : Optional.empty();
    }

    private static boolean isPort(String text) {
        return text.isEmpty()
                || (text.length() >= 2
                        && text.length() <= 6
                        && text.charAt(0) == ':'
                        && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9'));
    }
}

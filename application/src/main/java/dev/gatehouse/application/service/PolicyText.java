package dev.gatehouse.application.service;

import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the audit tells of a policy or a network: from where one may come, without notes. */
final class PolicyText {
    private static final int MOST_TOLD = 20;

    private PolicyText() {}

    static String of(IpPolicy policy) {
        var places = Stream.concat(
                        policy.entries().stream().map(PolicyText::text),
                        policy.networkNames().stream().map(NetworkName::value).map("network "::concat))
                .toList();
        return policy.mode().word() + ", " + policy.enforcement().word() + ": " + some(places);
    }

    static String of(Network network) {
        return some(network.entries().stream().map(PolicyText::text).toList());
    }

    private static String text(IpPolicy.Entry entry) {
        return entry.block().text()
                + entry.expiresAt().map(end -> " until " + end).orElse("");
    }

    /** A line of the audit is for people: who wants the rest asks for the policy. */
    private static String some(List<String> places) {
        var told = places.stream().limit(MOST_TOLD).collect(Collectors.joining(", "));
        var more = places.size() - MOST_TOLD;
        return places.isEmpty() ? "nowhere" : told + (more > 0 ? " and " + more + " more" : "");
    }
}

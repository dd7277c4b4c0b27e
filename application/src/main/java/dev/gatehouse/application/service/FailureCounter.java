package dev.gatehouse.application.service;

import dev.gatehouse.domain.login.SourceFailures;
import dev.gatehouse.domain.login.SprayRule;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what wider networks got wrong at this node until it is shared; bounded, whatever strangers send: the network that
 * failed longest ago is forgotten, and accounts are told apart by 1,024 slots.
 */
final class FailureCounter {
    private static final int MOST_NETWORKS = 4_096;
    private static final int SLOTS = 1_024;

    private static final class Counted {
        /** Failures in this window by account. */
        private final byte[] slots = new byte[SLOTS];

        private long failures;
        private long accounts;
        /** Failures in this window that are shared already. */
        private long shared;
    }

    private final SprayRule rule;
    private Instant window = Instant.EPOCH;
    private final Map<String, Counted> networks = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Counted> eldest) {
            return size() > MOST_NETWORKS;
        }
    };

    FailureCounter(SprayRule rule) {
        this.rule = rule;
    }

    /** Counts a failure at nothing that has a name. */
    synchronized void count(String network) {
        of(network).failures++;
    }

    /** Counts a failure at an account. */
    synchronized void count(String network, String account) {
        var counted = of(network);
        counted.failures++;
        int slot = Math.floorMod(account.hashCode(), SLOTS);
        counted.accounts += rule.accountsBy(counted.slots[slot]);
        counted.slots[slot] = (byte) Math.min(counted.slots[slot] + 1, rule.perAccount() + 1);
    }

    /** Hands out what is not shared yet, in the order of networks, so that nodes that write at once wait for each other in turn. */
    synchronized List<SourceFailures> drain(Instant ofWindow) {
        if (!ofWindow.equals(window)) {
            begin(ofWindow);
        }
        return networks.entrySet().stream()
                .filter(entry -> entry.getValue().failures > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> handedOut(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void begin(Instant newWindow) {
        window = newWindow;
        networks.values().removeIf(counted -> counted.failures == 0);
        networks.values().forEach(counted -> {
            counted.shared = 0;
            Arrays.fill(counted.slots, (byte) 0);
        });
    }

    private SourceFailures handedOut(String network, Counted counted) {
        var more = new SourceFailures(window, network, counted.failures, counted.accounts);
        counted.shared += counted.failures;
        counted.failures = 0;
        counted.accounts = 0;
        return more;
    }

    /** Takes back what was not shared. */
    synchronized void putBack(List<SourceFailures> unshared) {
        unshared.forEach(one -> {
            var counted = of(one.network());
            counted.shared -= one.failures();
            counted.failures += one.failures();
            counted.accounts += one.accounts();
        });
    }

    /** How many failures of the sum in the window of the last call are this node's. */
    synchronized long sharedOf(String network) {
        var counted = networks.get(network);
        return counted == null ? 0 : counted.shared;
    }

    private Counted of(String network) {
        return networks.computeIfAbsent(network, fresh -> new Counted());
    }
}

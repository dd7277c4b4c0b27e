package dev.gatehouse.proving.faults;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Password logins at a rate that does not wait for answers, of users who all know their passphrase. */
final class Flood {
    private static final int USERS = 64;

    /** What came of logins of one kind of client. */
    record Outcome(Times good, Times putOff, AtomicInteger others) {
        Outcome() {
            this(new Times(), new Times(), new AtomicInteger());
        }

        int all() {
            return good.count() + putOff.count() + others.get();
        }

        private void add(Reply answer) {
            if (answer.isGood()) {
                good.add(answer.took());
            } else if (answer.isPutOff()) {
                putOff.add(answer.took());
            } else {
                others.incrementAndGet();
            }
        }
    }

    private final Node node;

    Flood(Node node) {
        this.node = node;
    }

    static String state() {
        return Site.clients(2) + Site.users(USERS);
    }

    /** Logins in a second that the machine can do, by as many clients as it has processors. */
    double capacity(Duration time) {
        int clients = Runtime.getRuntime().availableProcessors();
        var outcome = new Outcome();
        long end = System.nanoTime() + time.toNanos();
        Crowd.together(clients, client -> {
            var caller = node.caller();
            while (System.nanoTime() < end) {
                outcome.add(logIn(caller, client));
            }
        });
        return outcome.good().count() / (double) time.toSeconds();
    }

    /** Lets that many clients log in from as many addresses of this machine, counted from the first, at a rate of all together. */
    Outcome pour(double perSecond, int clients, int first, int addresses, Duration time) {
        var outcome = new Outcome();
        long period = (long) (clients / perSecond * 1e9);
        long begin = System.nanoTime();
        Crowd.together(clients, client -> {
            var caller = Caller.from(address(first + client % addresses), node.port());
            long next = begin + period * client / clients;
            while (next - begin < time.toNanos()) {
                LockSupport.parkNanos(next - System.nanoTime());
                next += period;
                try {
                    outcome.add(logIn(caller, first + client));
                } catch (UncheckedIOException unanswered) {
                    outcome.others().incrementAndGet();
                }
            }
        });
        return outcome;
    }

    /** The same for nothing but to let the server compile what a flood runs: one that just started does so on the processors that hash. */
    void warm(double perSecond, int clients, int addresses, Duration time) {
        var unused = pour(perSecond, clients, 2, addresses, time);
    }

    /** A login by password of the user of that number. */
    static Reply logIn(Caller caller, int user) {
        return caller.postJson(
                "/v1/auth/login",
                "{\"email\":\"user" + user % USERS + "@example.com\",\"password\":\"" + Site.PASSWORD + "\"}");
    }

    /** Of this machine, as everything that begins with 127 is. */
    private static InetAddress address(int number) {
        try {
            return InetAddress.getByAddress(new byte[] {127, (byte) (number / 200), 0, (byte) (1 + number % 200)});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

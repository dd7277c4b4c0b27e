package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.admin.Unmet;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.LoginRules;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** Tells what a login would come to, and whom a policy would have refused; without a secret, and without effect. */
public interface ExplainDecisions {
    /** The longest time that is looked back upon, in days. */
    int MOST_DAYS = 366;

    /** The most addresses that a replay tells of: those from which somebody was let in most often. */
    int MOST_ADDRESSES = 1_000;

    /** The checks that a login with the right secret would meet, in their order, until one ends it. */
    Simulation simulate(Question question);

    /** The ways in that are no dialect: the login page, and the console where there is one. */
    List<Entrance> pages();

    /** What a draft would have said to those whom the audit of the last days has seen; entries count as they do now. */
    Replay replay(Subject whose, PolicyDraft draft, int days);

    /** Whose login it would be. */
    sealed interface Whose {
        /** A user or an API client. */
        record Known(Subject subject) implements Whose {}

        /** Whoever is called so. */
        record Named(LoginIdentifier identifier) implements Whose {}

        /** Whether they could log in at the entrance at all: whoever has a name to log in with is a user. */
        default boolean couldUse(Entrance entrance) {
            return switch (this) {
                case Known(Subject subject) -> entrance.isFor(subject);
                case Named ignored -> entrance.isForPeople();
            };
        }
    }

    /**
     * Which login it would be.
     *
     * @param entrance one that is for the subject
     * @param at when it would be; empty for now
     */
    record Question(Whose whose, Entrance entrance, Source from, Optional<Instant> at) {}

    /**
     * What it would come to.
     *
     * @param subject whose login it would be, if there is such a user or API client
     * @param unmet what would still keep an administrator out where every rule lets the login in
     */
    record Simulation(Optional<Subject> subject, LoginRules.Judgement judgement, Optional<Unmet> unmet) {
        /** Why it would be refused, in a stable word; empty if it would be let in. */
        public Optional<String> refusal() {
            return judgement
                    .refusal()
                    .map(Refusal::word)
                    .or(() -> unmet.map(one -> switch (one) {
                        case PERMISSION, OWN_REACH, RECENT_LOGIN -> "not_entitled";
                        case SECOND_FACTOR -> "second_factor_needed";
                    }));
        }
    }

    /** What a draft would have said. */
    sealed interface Replay {
        /** To these addresses, those that it would have refused first, each then by how often it was let in. */
        record Told(List<Seen> addresses) implements Replay {}

        /** There is no such user or API client. */
        record NoSuchSubject() implements Replay {}

        /** The draft names networks that there are not. */
        record UnknownNetworks(SequencedSet<NetworkName> names) implements Replay {}
    }

    /**
     * One address from which the subject came.
     *
     * @param draft what the draft says of it
     * @param admitted how often it was let in
     * @param refused how often it was refused, for whatever reason
     */
    record Seen(String address, IpPolicy.Decision draft, long admitted, long refused, Instant lastAt) {}
}

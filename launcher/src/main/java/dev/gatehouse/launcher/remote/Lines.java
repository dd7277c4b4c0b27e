package dev.gatehouse.launcher.remote;

import dev.gatehouse.launcher.configuration.Refused;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Why no answer came, or none that can be understood, in one line for people. */
record Lines(Address address) {
    /** Nobody was reached, or the answer did not come. */
    Refused unreached(IOException failed) {
        var why = switch (failed) {
            case HttpConnectTimeoutException late -> "nobody answers at " + address;
            case HttpTimeoutException late ->
                address + " takes too long: look whether it was done before you do it again";
            case ConnectException refused ->
                refused.getCause() instanceof UnresolvedAddressException
                        ? "no address is known of " + address.base().getHost()
                        : "nobody listens at " + address;
            case SSLException tls -> "no safe connection to " + address + " comes about: " + tls.getMessage();
            default -> "the connection to " + address + " broke: look whether it was done before you do it again";
        };
        return new Refused(why, failed);
    }

    /** An answer began and did not end. */
    Refused broken(IOException failed) {
        return new Refused("the connection to " + address + " broke before the answer was whole", failed);
    }

    /** Somebody gave up waiting. */
    Refused stopped(InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return new Refused("stopped while " + address + " was asked", stopped);
    }

    /** Another than Gatehouse answered. */
    Refused foreign() {
        return new Refused("what answers at " + address + " is not the administration of a Gatehouse");
    }

    /** It says that it is JSON, and is none. */
    Refused garbled(IOException why) {
        return new Refused(
                "what answers at " + address + " is no JSON: is that the administration of a Gatehouse?", why);
    }

    /** Another address was given to go to. */
    Refused elsewhere() {
        return new Refused(
                address + " points to another address, where the secret is not taken unasked: name that one");
    }
}

package dev.gatehouse.domain.login;

import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;

/** What is shown at the door. */
public sealed interface Credentials {
    /** A person's name or address, and password. */
    record UserPassword(LoginIdentifier identifier, Password password) implements Credentials {}

    /** A program's key and secret. */
    record KeySecret(ApiKey key, Secret secret) implements Credentials {}

    /** A long-lived token that an administrator issued to a program. */
    record ExchangeToken(Secret token) implements Credentials {}
}

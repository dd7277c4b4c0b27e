package org.example.orders;

import io.dropwizard.core.Configuration;

/** The configuration of the service: whom it trusts. */
public final class OrdersConfiguration extends Configuration {
    private String issuer = "http://localhost:8080";

    /** The issuer of the tokens, byte for byte as Gatehouse is configured. */
    public String getIssuer() {
        return issuer;
    }

    /** Names another issuer. */
    public void setIssuer(String other) {
        issuer = other;
    }
}

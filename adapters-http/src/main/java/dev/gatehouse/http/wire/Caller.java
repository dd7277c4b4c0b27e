package dev.gatehouse.http.wire;

import dev.gatehouse.domain.admin.Administrator;
import java.security.Principal;

/** Whoever runs the house by this request. */
public record Caller(Administrator administrator) implements Principal {
    @Override
    public String getName() {
        return administrator.actor();
    }
}

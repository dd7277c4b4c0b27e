package dev.gatehouse.http.admin;

import dev.gatehouse.http.wire.Caller;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** The context of a request whose caller is known; roles are no matter of Jersey's here. */
record CallerContext(Caller caller, SecurityContext before) implements SecurityContext {
    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return before.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return "GATEHOUSE";
    }
}

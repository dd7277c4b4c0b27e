package org.example.orders;

import dev.gatehouse.verifier.VerifiedToken;
import dev.gatehouse.verifier.dropwizard.RequiresScope;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Orders, as far as an example has any. */
@Path("/orders")
@Produces(MediaType.TEXT_PLAIN)
public final class OrdersResource {

    /** Whose orders they are, for the bearer of any token for this service. */
    @GET
    public String list(@Auth VerifiedToken bearer) {
        return "orders of " + bearer.subject() + (bearer.hasScope("orders:write") ? ", to change" : ", to read");
    }

    /** Removes them, for those who may. */
    @DELETE
    @RequiresScope("orders:write")
    public String clear() {
        return "cleared";
    }
}

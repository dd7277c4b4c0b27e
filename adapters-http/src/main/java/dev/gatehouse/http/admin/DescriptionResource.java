package dev.gatehouse.http.admin;

import dev.gatehouse.http.admin.Routes.Route;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The description of this API, which tells nobody anything that the source does not. */
@Path(DescriptionResource.PATH)
public final class DescriptionResource {
    static final String PATH = "/admin/v1/openapi.json";

    private final Reply description;

    DescriptionResource(List<Route> routes) {
        this.description = Reply.of(200, OpenApi.of(routes)).with("Cache-Control", "public, max-age=300");
    }

    /** The document. */
    @GET
    public Response description() {
        return description.toResponse();
    }
}

package dev.gatehouse.http.oauth;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.gatehouse.application.port.in.ConnectDevice;
import dev.gatehouse.application.port.in.ConnectDevice.Begun;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.http.dialect.Reply;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Where devices begin to wait for a user (RFC 8628 section 3.1). */
@Path(DeviceResource.PATH)
public final class DeviceResource {
    /** Where it is found. */
    static final String PATH = "/oauth2/device_authorization";

    /** Where the user types the code. */
    private static final String PAGE = "/oauth2/device";

    private final ConnectDevice devices;
    private final String page;

    DeviceResource(ConnectDevice devices, String issuer) {
        this.devices = devices;
        this.page = Metadata.endpoint(issuer, PAGE);
    }

    /** Both codes, for a client that shows who it is as at the token endpoint. */
    @POST
    public Response begin(@Context ContainerRequestContext request, byte[] body) {
        return FormCall.answer(request, body, this::begin).toResponse();
    }

    private Reply begin(FormCall call) {
        return AskedTokens.wish(call.form())
                .map(wish -> TokenClient.answer(call, client -> say(devices.begin(client, wish, call.source()))))
                .orElseGet(() -> GrantWords.say(new GrantRefusal.BadScope()));
    }

    /** RFC 8628 section 3.2. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Codes(
            Secret deviceCode,
            String userCode,
            String verificationUri,
            String verificationUriComplete,
            long expiresIn,
            long interval) {}

    private Reply say(Begun begun) {
        return switch (begun) {
            case Begun.Waiting waiting -> {
                var code = waiting.userCode().text();
                yield Reply.of(
                        200,
                        new Codes(
                                waiting.deviceCode(),
                                code,
                                page,
                                page + "?user_code=" + code,
                                waiting.life().toSeconds(),
                                waiting.interval().toSeconds()));
            }
            case Begun.Refused(GrantRefusal why) -> GrantWords.say(why);
        };
    }
}

package dev.gatehouse.http.dialect;

import dev.gatehouse.http.wire.BearerRefusal;
import java.util.List;

/** A voice that is no way in: resources for other services, or for the bearer of an access token. */
public interface Service extends Voice {
    /** What Jersey serves; a method that takes an {@code @Auth Bearer} is reached with a good access token only. */
    List<Object> resources();

    /** The words for whoever shows no access token that is good for this. */
    Reply say(BearerRefusal why);
}

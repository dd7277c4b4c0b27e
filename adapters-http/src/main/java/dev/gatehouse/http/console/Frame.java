package dev.gatehouse.http.console;

import dev.gatehouse.http.oauth.page.Language;
import dev.gatehouse.http.oauth.page.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all pages of the console have around them.
 *
 * @param here the path of the page
 * @param address where the browser can come back to it
 * @param user who is signed in, if anybody is
 * @param rooms where they may go
 * @param seal of the form that signs out
 * @param style what the page looks like
 */
public record Frame(
        Language language,
        String brand,
        String here,
        String address,
        Optional<String> user,
        List<Room> rooms,
        String seal,
        String style) {
    /** A text in the language of the page. */
    public String say(Phrase phrase) {
        return phrase.in(language);
    }

    /** The same about somebody or something. */
    public String say(Phrase phrase, String what) {
        return phrase.in(language, what);
    }

    /** Pages of a room that do not lie below it. */
    private static final Map<String, Room> OUTSIDE = Map.of(
            Paths.NEW_USER, Room.USERS,
            ImportUsersResource.PATH, Room.USERS,
            Paths.NEW_CLIENT, Room.CLIENTS,
            ImportClientsResource.PATH, Room.CLIENTS,
            Paths.NEW_NETWORK, Room.NETWORKS);

    /** Whether the page is one of that room. */
    public boolean isIn(Room room) {
        return here.equals(room.path()) || (room != Room.OVERVIEW && isBelow(room)) || room == OUTSIDE.get(here);
    }

    /** What is done to many of a room at once lies elsewhere. */
    private boolean isBelow(Room room) {
        var many = Console.PATH + "/bulk" + room.path().substring(Console.PATH.length());
        return here.startsWith(room.path() + "/") || here.startsWith(many + "/");
    }

    /** Where the console is told to speak another language. */
    public String in(Language other) {
        return LanguageResource.address(other, address);
    }
}

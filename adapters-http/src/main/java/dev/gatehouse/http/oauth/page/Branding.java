package dev.gatehouse.http.oauth.page;

import java.util.Optional;

/**
 * Whose pages these are.
 *
 * @param name as people call the house
 * @param colour of buttons, {@code #rrggbb}: white must be readable on it
 */
public record Branding(String name, Optional<Logo> logo, String colour) {
    /** Without a word from anybody. */
    public static final Branding PLAIN = new Branding("Gatehouse", Optional.empty(), "#1f4f8f");

    /** WCAG 2.2, 1.4.3 (AA). */
    private static final double ENOUGH = 4.5;

    private static final int LONGEST_NAME = 60;

    /** Refuses a name that is none, and a colour on which nobody can read. */
    public Branding {
        require(!name.isBlank() && name.length() <= LONGEST_NAME, "name is 1 to 60 characters");
        require(isColour(colour), "colour is #rrggbb");
        require(contrastWithWhite(colour) >= ENOUGH, "colour is too light: white text on it needs a contrast of 4.5:1");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static boolean isColour(String text) {
        return text.length() == 7
                && text.charAt(0) == '#'
                && text.chars().skip(1).allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80);
    }

    /** WCAG 2.2, definition of contrast ratio. */
    private static double contrastWithWhite(String colour) {
        double luminance = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

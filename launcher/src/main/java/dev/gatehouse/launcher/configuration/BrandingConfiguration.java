package dev.gatehouse.launcher.configuration;

import dev.gatehouse.http.oauth.page.Branding;
import dev.gatehouse.http.oauth.page.Logo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Whose pages people see.
 *
 * @param name as people call the house, 1 to 60 characters
 * @param colour of buttons, {@code #rrggbb}
 * @param logo a file, {@code .svg} or {@code .png}, of at most 64 KiB
 */
public record BrandingConfiguration(String name, String colour, Optional<Path> logo) {
    private static final int LARGEST = 64 * 1024;

    /** Refuses a colour on which nobody can read, and a picture that is none. */
    public BrandingConfiguration {
        branding(name, colour, logo);
    }

    /** The same in the words of the pages. */
    public Branding branding() {
        return branding(name, colour, logo);
    }

    private static Branding branding(String name, String colour, Optional<Path> logo) {
        return new Branding(name, logo.map(BrandingConfiguration::read), colour);
    }

    private static Logo read(Path file) {
        try {
            Check.that(Files.size(file) <= LARGEST, "branding.logo is at most 64 KiB");
            return new Logo(kind(file), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("branding.logo cannot be read", unreadable);
        }
    }

    private static Logo.Kind kind(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        Check.that(name.endsWith(".svg") || name.endsWith(".png"), "branding.logo is an .svg or a .png");
        return name.endsWith(".svg") ? Logo.Kind.SVG : Logo.Kind.PNG;
    }
}

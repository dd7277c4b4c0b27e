package dev.gatehouse.launcher.management;

import java.util.SortedMap;

/** How passwords are kept. */
public interface PasswordSchemes {
    /** How many there are of each scheme; those of ours are {@code gatehouse}. */
    SortedMap<String, Long> passwordsByScheme();
}

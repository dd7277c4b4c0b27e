package dev.gatehouse.launcher.configuration;

import dev.gatehouse.domain.factor.FactorNeed;
import dev.gatehouse.domain.user.Role;
import java.util.List;
import java.util.stream.Collectors;

/** Who must have shown a second factor, as the settings say it: nobody, whoever holds a role, or who holds some. */
final class FactorNeedSetting {
    private static final List<String> NOBODY = List.of("optional");
    private static final List<String> ALL = List.of("required");

    private FactorNeedSetting() {}

    /** The same in the words of the domain; refuses what is neither a word of its own nor a role. */
    static FactorNeed need(List<String> words) {
        if (words.equals(NOBODY)) {
            return FactorNeed.OF_NOBODY;
        }
        Check.that(!words.isEmpty(), "secondFactor is not empty: optional asks nobody");
        return words.equals(ALL)
                ? FactorNeed.OF_ALL
                : new FactorNeed(words.stream().map(FactorNeedSetting::role).collect(Collectors.toSet()));
    }

    private static Role role(String word) {
        return Role.of(word)
                .orElseThrow(() -> new IllegalArgumentException(
                        "secondFactor is optional, required, or roles such as [admin, support]"));
    }
}

package dev.gatehouse.launcher.configuration;

import dev.gatehouse.domain.network.CidrBlock;
import java.util.Arrays;
import java.util.List;

/** Networks as settings name them: a list, or one text that holds several, parted by commas, as a variable does. */
final class NetworkList {
    private NetworkList() {}

    /** Every network that is named, one text for each. */
    static List<String> parted(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The networks; refuses what is none in the words of a setting. */
    static List<CidrBlock> blocks(List<String> networks, String setting) {
        return networks.stream().map(text -> block(text, setting)).toList();
    }

    private static CidrBlock block(String text, String setting) {
        return CidrBlock.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        setting + " holds \"" + text + "\", which is no network such as 10.0.0.0/8"));
    }
}

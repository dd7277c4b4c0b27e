package dev.gatehouse.launcher.configuration;

import dev.gatehouse.domain.network.CidrBlock;
import java.util.List;

/** Networks as settings name them. */
final class NetworkList {
    private NetworkList() {}

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

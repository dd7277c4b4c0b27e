package dev.gatehouse.http.console;

import java.util.List;
import java.util.stream.Stream;

/** A page of the console: its heading, and what is below. */
record Page(String title, List<Block> blocks) {
    /** Takes its own copy. */
    Page {
        blocks = List.copyOf(blocks);
    }

    /** The same, whose forms bring something back that is not shown. */
    Page carrying(String name, String value) {
        return new Page(
                title,
                blocks.stream().map(block -> carrying(block, name, value)).toList());
    }

    /** The same, below what is to be said first. */
    Page after(List<Block> first) {
        return new Page(title, Stream.concat(first.stream(), blocks.stream()).toList());
    }

    private static Block carrying(Block block, String name, String value) {
        return block instanceof Block.Ask ask ? ask.carrying(name, value) : block;
    }

    /** A page of those blocks. */
    static Page of(String title, Block... blocks) {
        return new Page(title, List.of(blocks));
    }
}

package dev.gatehouse.launcher.walls.broken.domain;

/** Breaks: domain types cannot change. */
public class OpenType {
    private int count;

    /** Changes. */
    public int next() {
        return count++;
    }
}

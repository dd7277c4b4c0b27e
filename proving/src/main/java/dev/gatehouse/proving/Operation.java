package dev.gatehouse.proving;

import java.util.function.IntFunction;

/**
 * Something that a client does again and again.
 *
 * @param name what the table calls it
 * @param clients how many do it at once
 * @param worker makes what one client does each time; it throws when the answer is not the expected one
 */
record Operation(String name, int clients, IntFunction<Runnable> worker) {}

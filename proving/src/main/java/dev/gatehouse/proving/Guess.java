package dev.gatehouse.proving;

import java.util.function.IntFunction;

/**
 * A login that is refused for one reason, again and again.
 *
 * @param name what the table calls it
 * @param path where it is posted
 * @param body the credentials of the n-th try
 */
record Guess(String name, String path, IntFunction<String> body) {}

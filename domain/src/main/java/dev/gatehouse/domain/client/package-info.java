/** API clients: their numbers, keys and standing. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.client;

/** What tokens say and how long they live. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.token;

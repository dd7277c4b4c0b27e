/** Where a request comes from, and from where a subject may come. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.network;

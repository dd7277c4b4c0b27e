/** What all that speak HTTP share: whose request it is, how its body is read, and how answers look on the wire. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.wire;

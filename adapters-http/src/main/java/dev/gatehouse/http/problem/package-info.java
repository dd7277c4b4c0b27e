/** Problems as RFC 9457 describes them, for every API of the house itself. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.problem;

/** Says whom to tell of a hole (RFC 9116). */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.disclosure;

/** People: their names, addresses, standing and passwords. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.user;

/** Who may run the house, and what of it. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain.admin;

/** The rules of the house: plain values and pure functions over {@code java.*} alone. Nothing is ever null. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.domain;

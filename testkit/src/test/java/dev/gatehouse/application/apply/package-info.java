/** What applying a declared state comes to. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.application.apply;

/** Holds the documents to what they say. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.launcher.docs;

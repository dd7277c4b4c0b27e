/** The rules of the house: what is true whoever asks and wherever it is kept. */
@NullMarked
package dev.gatehouse.domain;

import org.jspecify.annotations.NullMarked;

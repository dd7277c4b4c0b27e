/** What every store and every dialect must keep, as tests to inherit. */
@NullMarked
package dev.gatehouse.testkit.contract;

import org.jspecify.annotations.NullMarked;

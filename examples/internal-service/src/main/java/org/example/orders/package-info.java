/** A service of one's own that trusts the access tokens of Gatehouse. */
@NullMarked
package org.example.orders;

import org.jspecify.annotations.NullMarked;

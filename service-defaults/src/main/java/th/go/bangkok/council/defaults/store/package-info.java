/** The stored envelope: one document per aggregate, holding its state, its unpublished events and the commands it has seen. */
@NullMarked
package th.go.bangkok.council.defaults.store;

import org.jspecify.annotations.NullMarked;

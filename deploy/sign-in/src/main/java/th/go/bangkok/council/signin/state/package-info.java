/** What the provider keeps on disk, for its owner's eyes only. */
@NullMarked
package th.go.bangkok.council.signin.state;

import org.jspecify.annotations.NullMarked;

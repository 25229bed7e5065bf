/** The council's own services as processes of this machine. */
@NullMarked
package th.go.bangkok.council.local.services;

import org.jspecify.annotations.NullMarked;

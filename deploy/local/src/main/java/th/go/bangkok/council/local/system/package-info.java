/** What belongs to one local installation: its ports, its folders, its parts and their order. */
@NullMarked
package th.go.bangkok.council.local.system;

import org.jspecify.annotations.NullMarked;

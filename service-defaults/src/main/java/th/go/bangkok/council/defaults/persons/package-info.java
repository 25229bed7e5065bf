/** Export and erasure of one person, in every service alike. */
@NullMarked
package th.go.bangkok.council.defaults.persons;

import org.jspecify.annotations.NullMarked;

/** Says which stored fields hold personal data. Plain Java: the domain uses it. */
@NullMarked
package th.go.bangkok.council.defaults.personal;

import org.jspecify.annotations.NullMarked;

/** Makes the services start faster: runs each once at build time and keeps what the JVM learnt. */
@NullMarked
package th.go.bangkok.council.local.training;

import org.jspecify.annotations.NullMarked;

/** How long the system takes to start, and what the startup caches are worth. */
@NullMarked
package th.go.bangkok.council.benchmarks.startup;

import org.jspecify.annotations.NullMarked;

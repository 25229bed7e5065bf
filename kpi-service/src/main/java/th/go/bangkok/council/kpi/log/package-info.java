/** The log as this service reads it: which events it knows, and what makes a record bad. */
@NullMarked
package th.go.bangkok.council.kpi.log;

import org.jspecify.annotations.NullMarked;

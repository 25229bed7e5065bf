/** The scoreboard over HTTP. */
@NullMarked
package th.go.bangkok.council.kpi.scoreboard.web;

import org.jspecify.annotations.NullMarked;

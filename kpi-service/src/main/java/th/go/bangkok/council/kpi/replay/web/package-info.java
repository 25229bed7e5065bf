/** Replays over HTTP. */
@NullMarked
package th.go.bangkok.council.kpi.replay.web;

import org.jspecify.annotations.NullMarked;

/** HTTP conventions that all services share: paging, entity tags, body limits, JSON. */
@NullMarked
package th.go.bangkok.council.defaults.web;

import org.jspecify.annotations.NullMarked;

/** Small HTML pages in Thai and English. */
@NullMarked
package th.go.bangkok.council.gateway.pages;

import org.jspecify.annotations.NullMarked;

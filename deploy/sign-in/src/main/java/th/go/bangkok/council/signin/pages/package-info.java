/** The pages that a person sees, in Thai and English. */
@NullMarked
package th.go.bangkok.council.signin.pages;

import org.jspecify.annotations.NullMarked;

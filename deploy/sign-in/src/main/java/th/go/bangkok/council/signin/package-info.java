/** A small OpenID provider for one machine: sample people, and nothing that listens beyond this machine. */
@NullMarked
package th.go.bangkok.council.signin;

import org.jspecify.annotations.NullMarked;

/** What a person types: {@code ./bma} and the walk with curl. */
@org.jspecify.annotations.NullMarked
package th.go.bangkok.council.systemtests.commands;

package th.go.bangkok.council.benchmarks.fold;

/** What a record turned out to be. */
public sealed interface Reading {

    /** An event of a case. */
    record Good(String subject, Said event) implements Reading {}

    /** No event that can be used; the reason goes with it among the dead letters. */
    record Bad(String reason) implements Reading {}

    /** Well and good, but nothing that figures need. */
    record PassedOver() implements Reading {}
}

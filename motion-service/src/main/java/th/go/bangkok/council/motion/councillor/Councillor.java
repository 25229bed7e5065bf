package th.go.bangkok.council.motion.councillor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.personal.Personal;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.Change;

/**
 * A council member (สมาชิกสภากรุงเทพมหานคร, ส.ก.). Nobody outside this service is told the name; others hold the id.
 *
 * @param terms in the order of their days, never overlapping
 * @param account the subject of the account with which they sign in; null for who does not
 */
public record Councillor(
        @Personal(
                value = Personal.Kind.TEXT,
                of = {"/_id"})
        BilingualName name,

        @Personal(
                value = Personal.Kind.RECORD,
                of = {"/_id"})
        List<Term> terms,

        @Personal(Personal.Kind.MAPPING) @Nullable String account) {

    /** What an account's subject looks like. */
    public static final String ACCOUNT = "[A-Za-z0-9._:@-]{1,128}";

    /** Terms of one person; nobody has had more. */
    private static final int MOST_TERMS = 50;

    public Councillor {
        terms = terms.stream().sorted(Comparator.comparing(Term::from)).toList();
    }

    public static Change<Councillor> enter(BilingualName name, Term first, @Nullable String account) {
        return Change.silent(new Councillor(name, List.of(first), account));
    }

    /** Refused with {@code terms-overlap} while another term covers one of the days. */
    public Change<Councillor> beginTerm(Term term) {
        if (terms.stream().anyMatch(term::overlaps)) {
            throw Refusal.conflict("terms-overlap");
        }
        if (terms.size() >= MOST_TERMS) {
            throw Refusal.conflict("too-many-terms", MOST_TERMS);
        }
        List<Term> more = new ArrayList<>(terms);
        more.add(term);
        return Change.silent(new Councillor(name, more, account));
    }

    /** Ends the term that lasts, with its last day; refused with {@code no-term-lasts} when there is none. */
    public Change<Councillor> endTerm(LocalDate lastDay) {
        Term latest = terms.getLast();
        if (latest.to() != null) {
            throw Refusal.conflict("no-term-lasts");
        }
        List<Term> ended = new ArrayList<>(terms);
        ended.set(terms.size() - 1, latest.endingOn(lastDay));
        return Change.silent(new Councillor(name, ended, account));
    }

    public Change<Councillor> rename(BilingualName newName) {
        return Change.silent(new Councillor(newName, terms, account));
    }

    /** From now on this account is theirs; null for none. Not named like a setter, which the store would take it for. */
    public Change<Councillor> noteAccount(@Nullable String newAccount) {
        return Change.silent(new Councillor(name, terms, newAccount));
    }

    /** Whether they are in office on this day in Asia/Bangkok. */
    public boolean sitsOn(LocalDate day) {
        return terms.stream().anyMatch(term -> term.covers(day));
    }
}

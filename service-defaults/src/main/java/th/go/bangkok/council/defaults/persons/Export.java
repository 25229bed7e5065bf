package th.go.bangkok.council.defaults.persons;

import java.util.List;
import java.util.SortedSet;

/**
 * What one service holds about a person.
 *
 * @param identities the names under which it knows the person: the account, ids of records
 */
record Export(String service, String person, SortedSet<String> identities, List<Held> items) {}

package th.go.bangkok.council.systemtests.recomputation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Indicator 1: the highest milestone reached with every lower one reached too. */
final class Milestones {

    private final List<Fact> facts;
    private final Declared declared;

    Milestones(List<Fact> facts, Declared declared) {
        this.facts = facts.stream()
                .filter(fact -> fact.subject().startsWith("rounds/"))
                .toList();
        this.declared = declared;
    }

    int level(int fiscalYear, Instant at) {
        boolean[] reached = new boolean[6];
        Map<String, Integer> forums = new HashMap<>();
        for (Fact fact : facts) {
            if (fact.number("fiscalYear") != fiscalYear || fact.time().isAfter(at) || withdrawn(fact, at)) {
                continue;
            }
            switch (fact.name()) {
                case "TopicsConsidered" -> reached[1] |= fact.text("outcome").equals("agreed");
                case "ForumHeld" -> {
                    if (fact.text("mode").equals("online")
                            && fact.data().path("agreedTopics").asBoolean(false)) {
                        reached[2] |= forums.merge(fact.subject(), 1, Integer::sum) >= 2;
                    }
                }
                case "DossiersCompleted" -> reached[3] = true;
                case "DossiersPresented" -> {
                    List<String> to = fact.data()
                            .path("to")
                            .valueStream()
                            .map(node -> node.asString())
                            .toList();
                    reached[4] |= to.contains("committee") && to.contains("chair");
                }
                case "OutcomesCompleted" -> reached[5] = true;
                default -> {}
            }
        }
        int level = 0;
        while (level < 5 && reached[level + 1]) {
            level++;
        }
        return level;
    }

    private boolean withdrawn(Fact fact, Instant at) {
        return declared.inForce("MilestoneWithdrawn", at)
                .anyMatch(withdrawal -> withdrawal.text("milestoneSubject").equals(fact.subject())
                        && withdrawal.data().path("milestoneSequence").asLong() == fact.sequence());
    }
}

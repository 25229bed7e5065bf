package th.go.bangkok.council.benchmarks.drain;

import java.util.List;
import th.go.bangkok.council.local.process.Part;

/**
 * One of those who drain a log.
 *
 * @param group its consumer group, whose committed offsets tell how far it is
 * @param topics what it drains
 * @param database where it puts the figures
 * @param part how it is started
 */
record Rival(String name, String group, List<String> topics, String database, Part part) {}

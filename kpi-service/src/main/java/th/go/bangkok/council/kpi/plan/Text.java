package th.go.bangkok.council.kpi.plan;

/** The same text in Thai and in English. */
public record Text(String th, String en) {}

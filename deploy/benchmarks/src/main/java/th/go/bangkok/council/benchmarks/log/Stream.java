package th.go.bangkok.council.benchmarks.log;

/** One of the two topics that carry cases, and the service that writes it. */
public enum Stream {
    MOTIONS("council.motions", "/motion-service"),
    MEETINGS("council.meetings", "/meeting-service");

    private final String topic;
    private final String source;

    Stream(String topic, String source) {
        this.topic = topic;
        this.source = source;
    }

    public String topic() {
        return topic;
    }

    String source() {
        return source;
    }
}

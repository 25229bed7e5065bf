package th.go.bangkok.council.defaults.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;

/** Up when the broker answers within two seconds and the service's own topics are there. */
final class KafkaHealthIndicator extends AbstractHealthIndicator implements DisposableBean {

    private static final int PATIENCE_MS = 2000;

    private final Admin client;
    private final Relay relay;

    KafkaHealthIndicator(KafkaAdmin admin, Relay relay) {
        super("Kafka does not answer");
        Map<String, Object> settings = new HashMap<>(admin.getConfigurationProperties());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        this.client = Admin.create(settings);
        this.relay = relay;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        String cluster = client.describeCluster().clusterId().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        health.status(relay.hasTopics() ? "UP" : "OUT_OF_SERVICE").withDetail("cluster", cluster);
    }

    @Override
    public void destroy() {
        client.close();
    }
}

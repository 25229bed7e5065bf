package th.go.bangkok.council.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.netty.handler.ipfilter.IpFilterRule;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import th.go.bangkok.council.gateway.errors.Refused;

/** What each caller has left. A caller who has not been here for a while has everything left and is forgotten. */
@Component
final class Allowances {

    private static final int REMEMBERED = 100_000;

    private record Special(IpFilterRule addresses, RateProperties.Address limits) {}

    private final RateProperties rates;
    private final List<Special> specials;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    Allowances(RateProperties rates) {
        this.rates = rates;
        this.specials = rates.addresses().stream()
                .map(limits -> new Special(new IpSubnetFilterRule(limits.cidr(), IpFilterRuleType.ACCEPT), limits))
                .toList();
    }

    Allowance ofKnown(String key) {
        var known = rates.known();
        return new Allowance(key, known.perSecond(), known.burst(), known.streams());
    }

    Allowance ofAddress(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        if (remote == null || remote.getAddress() == null) {
            return anonymous("unknown");
        }
        String key = "address " + household(remote.getAddress());
        return specials.stream()
                .filter(special -> special.addresses().matches(remote))
                .map(Special::limits)
                .map(limits -> new Allowance(key, limits.perSecond(), limits.burst(), limits.streams()))
                .findFirst()
                .orElseGet(() -> anonymous(key));
    }

    /** Takes one call from what is left; {@link Refused} if nothing is. */
    Mono<Void> take(Allowance allowance, ServerWebExchange exchange) {
        exchange.getAttributes().put(Allowance.ATTRIBUTE, allowance);
        ConsumptionProbe probe =
                buckets.get(allowance.key(), key -> bucket(allowance)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Mono.empty()
                : Mono.error(Refused.tooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    private Allowance anonymous(String key) {
        var limits = rates.anonymous();
        return new Allowance(key, limits.perSecond(), limits.burst(), limits.streams());
    }

    private static Bucket bucket(Allowance allowance) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(allowance.burst()).refillGreedy(allowance.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** One machine can have any address of its IPv6 network (/64). */
    private static String household(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8))
                : address.getHostAddress();
    }
}

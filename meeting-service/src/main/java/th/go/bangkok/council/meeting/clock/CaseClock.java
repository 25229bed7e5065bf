package th.go.bangkok.council.meeting.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.problem.Refusal;

/**
 * The clock of a case. It never runs backwards: a verb whose time does not fit what is known is refused, and the clock
 * stays as it was.
 *
 * <p>Gross time is the sum of the stretches in which it ran; net time is that less the pauses, overlapping ones counted
 * once. Both in milliseconds, wall clock. A stop while paused ends the pause.
 *
 * @param stretches at least one, in order; only the last may be running
 * @param pauses each within a stretch
 */
public record CaseClock(List<Stretch> stretches, List<Pause> pauses) {

    public CaseClock {
        stretches = List.copyOf(stretches);
        pauses = List.copyOf(pauses);
    }

    public static CaseClock startedAt(Instant time) {
        return new CaseClock(List.of(new Stretch(time, null)), List.of());
    }

    public boolean runs() {
        return stretches.getLast().to() == null;
    }

    public boolean paused() {
        return pauses.stream().anyMatch(Pause::open);
    }

    public Instant started() {
        return stretches.getFirst().from();
    }

    /** When it last stopped; null while it runs. */
    public @Nullable Instant stopped() {
        return stretches.getLast().to();
    }

    /**
     * Nobody can work on the case from now on.
     *
     * @throws Refusal {@code clock-stopped}, {@code outside-running-time}
     */
    public CaseClock pause(UUID id, String reasonCode, Instant time) {
        Stretch stretch = running();
        notBefore(stretch.from(), time);
        return withPauses(append(pauses, new Pause(id, reasonCode, time, null)));
    }

    /**
     * Ends a pause.
     *
     * @throws Refusal {@code clock-stopped}, {@code no-such-pause}, {@code out-of-order}
     */
    public CaseClock resume(UUID id, Instant time) {
        running();
        Pause pause = openPause(id).orElseThrow(() -> Refusal.conflict("no-such-pause", id));
        if (time.isBefore(pause.from())) {
            throw Refusal.invalid("out-of-order", time, pause.from());
        }
        return withPauses(pauses.stream()
                .map(other -> other.open() && other.id().equals(id) ? other.until(time) : other)
                .toList());
    }

    /**
     * Stops; whatever pause lasts ends with it.
     *
     * @throws Refusal {@code clock-stopped}; {@code out-of-order} before the start or before an end of a pause
     */
    public CaseClock stop(Instant time) {
        Stretch stretch = running();
        Instant latest = latest();
        if (time.isBefore(latest)) {
            throw Refusal.invalid("out-of-order", time, latest);
        }
        List<Stretch> stopped = new ArrayList<>(stretches);
        stopped.set(stopped.size() - 1, new Stretch(stretch.from(), time));
        List<Pause> ended = pauses.stream()
                .map(pause -> pause.open() ? pause.until(time) : pause)
                .toList();
        return new CaseClock(stopped, ended);
    }

    /**
     * Runs again; nothing happens to one that runs.
     *
     * @throws Refusal {@code out-of-order} before the stop
     */
    public CaseClock reopen(Instant time) {
        Instant stop = stopped();
        if (stop == null) {
            return this;
        }
        if (time.isBefore(stop)) {
            throw Refusal.invalid("out-of-order", time, stop);
        }
        return new CaseClock(append(stretches, new Stretch(time, null)), pauses);
    }

    /**
     * The clock as it should have been. A correction changes times, not whether the clock runs: that follows from what
     * happened to the case. A pause that still lasts keeps its id, so that it can be ended,
     * and its reason, where the correction gives none.
     *
     * @param newId makes ids for the other pauses
     * @throws Refusal {@code correction-starts-or-stops}, {@code no-such-pause}, {@code outside-running-time},
     *     {@code out-of-order}
     */
    public CaseClock corrected(ClockCorrection correction, Supplier<UUID> newId) {
        Instant stop = correction.stopped();
        if (runs() != (stop == null)) {
            throw Refusal.conflict("correction-starts-or-stops");
        }
        if (stop != null && stop.isBefore(correction.started())) {
            throw Refusal.invalid("out-of-order", stop, correction.started());
        }
        List<Pause> corrected = new ArrayList<>();
        for (ClockCorrection.PauseCorrection pause : correction.pauses()) {
            checkPause(pause, correction.started(), stop);
            corrected.add(pause.to() == null ? lasting(pause, corrected) : stated(newId.get(), pause));
        }
        return new CaseClock(List.of(new Stretch(correction.started(), stop)), corrected);
    }

    /** Gross time that had run by the instant. */
    public long grossMillis(Instant instant) {
        return stretches.stream()
                .mapToLong(stretch -> stretch.millisUntil(instant))
                .sum();
    }

    /** Net time that had run by the instant. */
    public long netMillis(Instant instant) {
        List<Span> spans = pauses.stream()
                .map(pause -> new Span(pause.from(), pause.to() == null ? later(instant, pause.from()) : pause.to()))
                .toList();
        long paused = Span.union(spans).stream()
                .mapToLong(span -> span.millisUntil(instant))
                .sum();
        return grossMillis(instant) - paused;
    }

    /**
     * The instant since which as much net time has run as the wall clock shows; null while the clock stands or is
     * paused. So net time reaches a bound at this instant plus the bound, if nothing gets in between.
     */
    public @Nullable Instant netSince() {
        if (!runs() || paused()) {
            return null;
        }
        Instant latest = latest();
        return latest.minusMillis(netMillis(latest));
    }

    /** The latest instant that it knows of. */
    public Instant latest() {
        return Stream.of(
                        stretches.stream().flatMap(stretch -> known(stretch.from(), stretch.to())),
                        pauses.stream().flatMap(pause -> known(pause.from(), pause.to())))
                .flatMap(instants -> instants)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Stretch running() {
        if (!runs()) {
            throw Refusal.conflict("clock-stopped");
        }
        return stretches.getLast();
    }

    private Optional<Pause> openPause(UUID id) {
        return pauses.stream()
                .filter(pause -> pause.open() && pause.id().equals(id))
                .findFirst();
    }

    private static Pause stated(UUID id, ClockCorrection.PauseCorrection pause) {
        return new Pause(id, pause.reasonCode(), pause.from(), pause.to());
    }

    private Pause lasting(ClockCorrection.PauseCorrection correction, List<Pause> taken) {
        return pauses.stream()
                .filter(Pause::open)
                .filter(open -> taken.stream().noneMatch(pause -> pause.id().equals(open.id())))
                .findFirst()
                .map(open -> correction.reasonCode() == null
                        ? new Pause(open.id(), open.reasonCode(), correction.from(), null)
                        : stated(open.id(), correction))
                .orElseThrow(() -> Refusal.conflict("no-such-pause", "-"));
    }

    private static void checkPause(ClockCorrection.PauseCorrection pause, Instant started, @Nullable Instant stopped) {
        Instant end = pause.to();
        notBefore(started, pause.from());
        if (end != null && end.isBefore(pause.from())) {
            throw Refusal.invalid("out-of-order", end, pause.from());
        }
        if (stopped != null && (end == null || end.isAfter(stopped))) {
            throw Refusal.invalid("outside-running-time", end == null ? pause.from() : end);
        }
    }

    private static void notBefore(Instant start, Instant time) {
        if (time.isBefore(start)) {
            throw Refusal.invalid("outside-running-time", time);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Stream<Instant> known(Instant from, @Nullable Instant to) {
        return to == null ? Stream.of(from) : Stream.of(from, to);
    }

    private CaseClock withPauses(List<Pause> changed) {
        return new CaseClock(stretches, changed);
    }

    private static <T> List<T> append(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }
}

package th.go.bangkok.council.sampleyears;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The desk's hours in Bangkok: 08:30 to 16:30 on working days. Makes the sample times look like an office's. */
record WorkingDays(Set<LocalDate> holidays) {

    static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    static final LocalTime OPENS = LocalTime.of(8, 30);
    static final LocalTime CLOSES = LocalTime.of(16, 30);

    /** Days at the end of 2020 on which no office worked; the holiday file begins with 2021. */
    private static final List<String> END_OF_2020 = List.of(
            "2020-10-13",
            "2020-10-23",
            "2020-11-19",
            "2020-11-20",
            "2020-12-07",
            "2020-12-10",
            "2020-12-11",
            "2020-12-31");

    /** A piece of work: its steps' instants and the nights and weekends between, during which nobody worked. */
    record Stretch(Instant start, Instant end, List<Gap> gaps) {}

    record Gap(Instant from, Instant to) {}

    static WorkingDays without(List<String> dates) {
        Set<LocalDate> holidays = new HashSet<>();
        END_OF_2020.forEach(day -> holidays.add(LocalDate.parse(day)));
        dates.forEach(day -> holidays.add(LocalDate.parse(day)));
        return new WorkingDays(Set.copyOf(holidays));
    }

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    List<LocalDate> of(YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(this::isWorkingDay)
                .toList();
    }

    LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Works from {@code start} (within the hours) for {@code length}, stopping at each closing time. */
    Stretch work(Instant start, Duration length) {
        List<Gap> gaps = new ArrayList<>();
        Instant at = start;
        Duration left = length;
        while (true) {
            LocalDate day = at.atZone(BANGKOK).toLocalDate();
            Instant closing = at(day, CLOSES);
            Duration today = Duration.between(at, closing);
            if (left.compareTo(today) <= 0) {
                return new Stretch(start, at.plus(left), List.copyOf(gaps));
            }
            left = left.minus(today);
            at = at(next(day), OPENS);
            gaps.add(new Gap(closing, at));
        }
    }

    static Instant at(LocalDate day, LocalTime time) {
        return LocalDateTime.of(day, time).atZone(BANGKOK).toInstant();
    }

    static Instant at(String bangkokLocalDateTime) {
        return LocalDateTime.parse(bangkokLocalDateTime).atZone(BANGKOK).toInstant();
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(BANGKOK).toLocalDate();
    }
}

package th.go.bangkok.council.sampleyears;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a sample year should look like, month by month from October: how many cases there are and how long one takes.
 *
 * @param trackingCases tracking requests a month
 * @param trackingMinutes mean gross minutes of one
 * @param missionMinutes mean net minutes of a meeting mission
 * @param trackingInUse start of the day from which the tracking desk's system is in use
 * @param meetingsInUse same for the meeting desk's
 */
record Year(
        int fiscalYear,
        List<Integer> trackingCases,
        List<Integer> trackingMinutes,
        List<Integer> missionCases,
        List<Integer> missionMinutes,
        @Nullable Instant trackingInUse,
        @Nullable Instant meetingsInUse) {

    static final Year FY2564 = new Year(
            2564,
            List.of(62, 68, 58, 64, 68, 72, 50, 62, 72, 76, 74, 74),
            List.of(214, 225, 208, 240, 231, 219, 252, 262, 236, 228, 221, 217),
            List.of(30, 34, 28, 34, 36, 38, 24, 32, 36, 38, 36, 34),
            List.of(195, 188, 204, 210, 198, 186, 215, 221, 207, 196, 190, 184),
            null,
            null);

    static final Year FY2565 = new Year(
            2565,
            List.of(60, 64, 56, 62, 66, 70, 52, 66, 76, 78, 76, 74),
            List.of(198, 190, 172, 47, 44, 36, 33, 27, 25, 18, 17, 15),
            List.of(30, 34, 28, 32, 36, 38, 24, 34, 36, 38, 36, 34),
            List.of(176, 168, 150, 128, 59, 52, 47, 43, 41, 40, 38, 37),
            WorkingDays.at("2022-01-17T00:00:00"),
            WorkingDays.at("2022-02-07T00:00:00"));

    /** Done by hand, nothing took less than this, whatever the month aims at. */
    static final int MANUAL_TRACKING_MINUTES = 160;

    static final int MANUAL_MISSION_MINUTES = 120;

    YearMonth month(int index) {
        return YearMonth.of(fiscalYear - 544, 10).plusMonths(index);
    }

    IntStream months() {
        return IntStream.range(0, 12);
    }
}

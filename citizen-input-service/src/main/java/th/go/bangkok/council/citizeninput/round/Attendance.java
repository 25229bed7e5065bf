package th.go.bangkok.council.citizeninput.round;

import java.util.List;
import th.go.bangkok.council.defaults.problem.Refusal;

/**
 * Who came to a forum, as numbers. Invited are two citizens and one officer of each district; that all come is no
 * condition for anything.
 *
 * @param districts how many districts were represented
 * @param citizens how many citizen representatives (ผู้แทนประชาชน) came
 * @param officers how many representatives of district offices (ผู้แทนสำนักงานเขต) came
 * @param byDistrict who came from where; empty when only the sums are known
 */
public record Attendance(int districts, int citizens, int officers, List<FromDistrict> byDistrict) {

    public static final int MOST_CITIZENS = 2;
    public static final int MOST_OFFICERS = 1;

    /**
     * Who came from one district.
     *
     * @param district its official code
     */
    public record FromDistrict(String district, int citizens, int officers) {

        boolean isRepresented() {
            return citizens + officers > 0;
        }
    }

    public Attendance {
        byDistrict = List.copyOf(byDistrict);
    }

    /**
     * The sums of a list by district.
     *
     * @throws Refusal {@code district-twice}, {@code attendance-too-large}
     */
    public static Attendance of(List<FromDistrict> byDistrict) {
        long different =
                byDistrict.stream().map(FromDistrict::district).distinct().count();
        if (different < byDistrict.size()) {
            throw Refusal.invalid("district-twice");
        }
        byDistrict.forEach(from -> requireWithin(1, from.citizens(), from.officers()));
        return new Attendance(
                (int) byDistrict.stream().filter(FromDistrict::isRepresented).count(),
                byDistrict.stream().mapToInt(FromDistrict::citizens).sum(),
                byDistrict.stream().mapToInt(FromDistrict::officers).sum(),
                byDistrict);
    }

    /**
     * Sums alone.
     *
     * @throws Refusal {@code attendance-too-large} when so many people cannot have come from so few districts
     */
    public static Attendance ofSums(int districts, int citizens, int officers) {
        requireWithin(districts, citizens, officers);
        return new Attendance(districts, citizens, officers, List.of());
    }

    private static void requireWithin(int districts, int citizens, int officers) {
        if (citizens > districts * MOST_CITIZENS || officers > districts * MOST_OFFICERS) {
            throw Refusal.invalid("attendance-too-large", MOST_CITIZENS, MOST_OFFICERS);
        }
    }
}

package th.go.bangkok.council.defaults.security;

import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import th.go.bangkok.council.defaults.command.Actor;

/**
 * The codes of the roles, as access tokens carry them in {@code roles} and as {@code @RolesAllowed} names them. What each
 * may do is the table {@code docs/access.csv}.
 */
public final class Roles {

    /** A council member (สมาชิกสภากรุงเทพมหานคร). */
    public static final String COUNCILLOR = "councillor";

    /** The chair or a vice chair of the council (ประธาน / รองประธานสภา). */
    public static final String CHAIR = "chair";

    /** An officer of the motions and interpellations group (กลุ่มงานญัตติและกระทู้). */
    public static final String MOTION_OFFICER = "motion-officer";

    /** Its head. */
    public static final String MOTION_HEAD = "motion-head";

    /** An officer of a committee meetings group (กลุ่มงานประชุมกรรมการสามัญ). */
    public static final String MEETING_OFFICER = "meeting-officer";

    /** Its head. */
    public static final String MEETING_HEAD = "meeting-head";

    /** An officer of the council and special committee meetings group (กลุ่มงานประชุมสภาและกรรมการวิสามัญ). */
    public static final String CITIZEN_INPUT_OFFICER = "citizen-input-officer";

    /** An officer of general administration (ฝ่ายบริหารงานทั่วไป). */
    public static final String ADMINISTRATION_OFFICER = "administration-officer";

    /** Anybody else of the secretariat: reads what is not personal. */
    public static final String STAFF = "staff";

    /** An office of the executive (ฝ่ายบริหาร, สำนัก, สำนักงานเขต); the token names it. */
    public static final String EXECUTIVE_OFFICE = "executive-office";

    /** A citizen representative (ผู้แทนประชาชน); the token names the district. */
    public static final String CITIZEN_REPRESENTATIVE = "citizen-representative";

    /** A district office representative (ผู้แทนสำนักงานเขต); the token names the district. */
    public static final String DISTRICT_OFFICER = "district-officer";

    /** An evaluator (สกก., สำนักงบประมาณ, สยป.): reads everything and changes nothing. */
    public static final String EVALUATOR = "evaluator";

    /** Keeps reference data and accounts, imports, replays. */
    public static final String ADMINISTRATOR = "administrator";

    /** Another system with the scope {@code council.read}: reads what the staff reads. */
    public static final String SYSTEM_READ = "system:read";

    /** Another system with the scope {@code council.import}. */
    public static final String SYSTEM_IMPORT = "system:import";

    /** Another system with the scope {@code council.replay}. */
    public static final String SYSTEM_REPLAY = "system:replay";

    /** Who shows no token. No handler names it: the public reaches what is {@code @PermitAll}. */
    public static final String PUBLIC = "public";

    /** Those that a person can have; a token that says another one says nothing. */
    static final Set<String> OF_PEOPLE = Set.of(
            COUNCILLOR,
            CHAIR,
            MOTION_OFFICER,
            MOTION_HEAD,
            MEETING_OFFICER,
            MEETING_HEAD,
            CITIZEN_INPUT_OFFICER,
            ADMINISTRATION_OFFICER,
            STAFF,
            EXECUTIVE_OFFICE,
            CITIZEN_REPRESENTATIVE,
            DISTRICT_OFFICER,
            EVALUATOR,
            ADMINISTRATOR);

    private static final Set<String> STAFF_READERS =
            Set.of(StaffReads.class.getAnnotation(RolesAllowed.class).value());

    private Roles() {}

    /** Whether somebody reads as the secretariat does: see {@link StaffReads}. */
    public static boolean readsAsStaff(Actor reader) {
        return STAFF_READERS.contains(reader.role());
    }
}

package th.go.bangkok.council.defaults.personal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a stored field that holds personal data: a component of an aggregate's record or of one inside it. Export and
 * erasure of a person go by it, and {@code docs/personal-data.md} has a row for each.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {

    /** What stands in place of erased words. */
    String ERASED = "ลบข้อมูลแล้ว (erased)";

    Kind value();

    /**
     * Whose the words or the entry are, where the field itself does not name a person: paths to fields that do, beside
     * this one ({@code by._id}, as it is stored), or from the document's root with a slash in front ({@code /_id}, {@code /state.person}).
     */
    String[] of() default {};

    /** What the field holds and so what becomes of it when the person is erased. */
    enum Kind {
        /** Names a person, such as an account: another, random name takes its place, so that two stay two. */
        IDENTITY,
        /** Leads from a record to the person's account: taken out. */
        MAPPING,
        /** A name, or words that may name somebody: {@link #ERASED} takes its place. */
        TEXT,
        /** A random id that only the mapping in the owning service leads from: it stays and then leads to nobody. */
        PSEUDONYM,
        /** Stays, for a reason that the document of personal data gives. */
        RECORD
    }
}

package th.go.bangkok.council.gateway.problems;

import java.util.List;

/**
 * One kind of problem that the system answers with.
 *
 * @param slug the last part of the problem's {@code type}
 * @param wordings at least one; several where modules word it differently
 */
record ProblemType(String slug, List<Wording> wordings) {

    /** The address of its page, which is the {@code type} of its problem details. */
    public String address() {
        return "/problems/" + slug;
    }
}

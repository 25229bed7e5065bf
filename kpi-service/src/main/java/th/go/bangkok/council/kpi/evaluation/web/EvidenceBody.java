package th.go.bangkok.council.kpi.evaluation.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import th.go.bangkok.council.defaults.web.PlainText;
import th.go.bangkok.council.kpi.evaluation.Declaration;

/** What proves a declaration or its withdrawal: a title, and where it can be read. */
record EvidenceBody(
        @NotNull @PlainText(max = 500) String title,

        @Nullable @Size(max = 2000) @Pattern(regexp = "(https?://|/)\\S+")
        String uri) {

    /** What the bodies prove; nothing without any. */
    static List<Declaration.Evidence> all(@Nullable List<EvidenceBody> bodies) {
        return bodies == null
                ? List.of()
                : bodies.stream().map(EvidenceBody::evidence).toList();
    }

    private Declaration.Evidence evidence() {
        return new Declaration.Evidence(title, uri);
    }
}

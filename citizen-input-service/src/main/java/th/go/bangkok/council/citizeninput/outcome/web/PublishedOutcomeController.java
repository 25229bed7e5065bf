package th.go.bangkok.council.citizeninput.outcome.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import th.go.bangkok.council.citizeninput.outcome.Outcomes;
import th.go.bangkok.council.citizeninput.reference.ReferenceData;
import th.go.bangkok.council.defaults.store.Paging;
import th.go.bangkok.council.defaults.store.Slice;

/** What the public reads. */
@RestController
@Tag(name = "Published outcomes", description = "What became of it, as everybody may read it")
@RequestMapping("/api/v1/published-outcomes")
class PublishedOutcomeController {

    private final Outcomes outcomes;
    private final ReferenceData codes;

    PublishedOutcomeController(Outcomes outcomes, ReferenceData codes) {
        this.outcomes = outcomes;
        this.codes = codes;
    }

    @PermitAll
    @GetMapping
    Slice<PublishedOutcome> list(
            @RequestParam(required = false) @Nullable Integer fiscalYear,
            @RequestParam(required = false) @Nullable String district,
            Paging paging) {
        return outcomes.published(fiscalYear, district, paging).map(outcome -> PublishedOutcome.of(outcome, codes));
    }
}

package th.go.bangkok.council.defaults.web;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import th.go.bangkok.council.defaults.problem.Problems;
import th.go.bangkok.council.defaults.problem.Refusal;
import th.go.bangkok.council.defaults.store.TakenException;

/** Answers 409 where a unique index refused and the service has no sentence of its own for it. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TakenAdvice {

    private final Problems problems;

    TakenAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> taken(TakenException taken) {
        ProblemDetail problem = problems.of(Refusal.conflict("taken", taken.index()), LocaleContextHolder.getLocale());
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

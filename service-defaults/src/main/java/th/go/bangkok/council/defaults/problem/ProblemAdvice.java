package th.go.bangkok.council.defaults.problem;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns everything that goes wrong into a problem detail that says what to do, and never says more than that. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** One field that is not as it should be. */
    record FieldError(String field, String message) {}

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
        return answer(problems.of(refusal, LocaleContextHolder.getLocale()));
    }

    @ExceptionHandler
    ResponseEntity<Object> violated(ConstraintViolationException violated, WebRequest request) {
        return invalid(violated.getConstraintViolations().stream()
                .map(violation -> new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList());
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class
    })
    ResponseEntity<Object> storeAway(RuntimeException failure, WebRequest request) {
        log.warn("The store does not answer: {}", failure.toString());
        return answer(
                problems.of("unavailable", HttpStatus.SERVICE_UNAVAILABLE.value(), LocaleContextHolder.getLocale()));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception failure, WebRequest request) {
        log.error("A request failed", failure);
        return answer(
                problems.of("internal", HttpStatus.INTERNAL_SERVER_ERROR.value(), LocaleContextHolder.getLocale()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = new ArrayList<>();
        invalid.getBindingResult()
                .getFieldErrors()
                .forEach(error -> errors.add(new FieldError(
                        error.getField(),
                        error.isBindingFailure()
                                ? problems.text("unreadable", LocaleContextHolder.getLocale())
                                : message(error.getDefaultMessage()))));
        invalid.getBindingResult()
                .getGlobalErrors()
                .forEach(error -> errors.add(new FieldError("", message(error.getDefaultMessage()))));
        return invalid(errors);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = new ArrayList<>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            String name = String.valueOf(result.getMethodParameter().getParameterName());
            result.getResolvableErrors()
                    .forEach(error -> errors.add(new FieldError(name, message(error.getDefaultMessage()))));
        }
        return invalid(errors);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(unreadable);
        if (cause instanceof Refusal refusal) {
            return refused(refusal, request);
        }
        return answer(problems.of("malformed-request", status.value(), LocaleContextHolder.getLocale(), where(cause)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return parameter(String.valueOf(mismatch.getPropertyName()), status);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return parameter(missing.getParameterName(), status);
    }

    private ResponseEntity<Object> parameter(String name, HttpStatusCode status) {
        return answer(problems.of("malformed-parameter", status.value(), LocaleContextHolder.getLocale(), name));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).headers(headers);
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(slug(status), status.value(), LocaleContextHolder.getLocale(), "-"));
    }

    /** Where in a JSON document it stops making sense, without repeating what was sent. */
    private static String where(Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return path(unknown) + ": ?";
        }
        if (cause instanceof DatabindException mismatch) {
            return path(mismatch);
        }
        if (cause instanceof JacksonException syntax && syntax.getLocation() != null) {
            return syntax.getLocation().offsetDescription();
        }
        return "-";
    }

    private static String path(DatabindException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : failure.getPath()) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.isEmpty() ? "-" : path.toString();
    }

    private ResponseEntity<Object> invalid(List<FieldError> errors) {
        Locale language = LocaleContextHolder.getLocale();
        List<FieldError> sorted = errors.stream()
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        String fields = String.join(
                ", ", sorted.stream().map(FieldError::field).distinct().toList());
        ProblemDetail problem = problems.of("invalid-request", 422, language, fields);
        problem.setProperty("errors", sorted);
        return answer(problem);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String message(@Nullable String message) {
        return message == null ? "" : message;
    }

    private static String slug(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "no-such-address";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 503 -> "unavailable";
            default -> status.is4xxClientError() ? "malformed-request" : "internal";
        };
    }
}

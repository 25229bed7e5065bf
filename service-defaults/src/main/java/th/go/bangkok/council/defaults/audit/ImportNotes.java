package th.go.bangkok.council.defaults.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import th.go.bangkok.council.defaults.imports.ImportReport;

/** Notes the counts of an import at its request: one entry stands for the whole file. */
@RestControllerAdvice
final class ImportNotes implements ResponseBodyAdvice<ImportReport> {

    private static final String ROWS = ImportNotes.class.getName() + ".rows";

    static AuditEntry.@Nullable Rows rows(HttpServletRequest request) {
        return request.getAttribute(ROWS) instanceof AuditEntry.Rows rows ? rows : null;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return answer.getParameterType() == ImportReport.class;
    }

    @Override
    public @Nullable ImportReport beforeBodyWrite(
            @Nullable ImportReport report,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (report != null && request instanceof ServletServerHttpRequest servlet) {
            servlet.getServletRequest()
                    .setAttribute(
                            ROWS,
                            new AuditEntry.Rows(
                                    report.rows(),
                                    report.created(),
                                    report.unchanged(),
                                    report.refused().size()));
        }
        return report;
    }
}

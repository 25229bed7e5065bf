package th.go.bangkok.council.defaults.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import th.go.bangkok.council.defaults.problem.ProblemWriter;
import th.go.bangkok.council.defaults.problem.Refusal;

/**
 * Takes bodies of up to 1 MB, imports of up to 50 MB, and refuses more with 413, whether or not the length was said; and
 * takes JSON in UTF-8 without a byte order mark only. A content type with a wildcard is none, which those who read bodies
 * later do not expect.
 */
final class BodyLimit extends OncePerRequestFilter {

    static final long BODY = 1024 * 1024;
    static final long IMPORT = 50 * BODY;

    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final String IMPORTS = "/api/v1/imports/";

    private final ProblemWriter problems;

    BodyLimit(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = request.getRequestURI().startsWith(IMPORTS) ? IMPORT : BODY;
        String type = request.getContentType();
        if (type != null && type.contains("*")) {
            problems.write(request, response, "unsupported-media-type", UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() > limit) {
            problems.write(request, response, tooLarge(limit));
        } else {
            chain.doFilter(new Limited(request, limit), response);
        }
    }

    private static Refusal tooLarge(long limit) {
        return Refusal.of(Refusal.Kind.TOO_LARGE, "too-large", limit);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), limit, limit == BODY);
        }
    }

    private static final class Counting extends ServletInputStream {

        private final ServletInputStream body;
        private final long limit;
        private final boolean json;
        private long read;

        Counting(ServletInputStream body, long limit, boolean json) {
            this.body = body;
            this.limit = limit;
            this.json = json;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            begun(next, read);
            return (int) counted(next, 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = body.read(bytes, offset, length);
            for (int i = 0; i < Math.min(count, 2); i++) {
                begun(Byte.toUnsignedInt(bytes[offset + i]), read + i);
            }
            return (int) counted(count, count);
        }

        /** No text in JSON begins with a byte order mark, and a zero among the first two bytes is UTF-16 or UTF-32. */
        private void begun(int next, long position) {
            boolean mark = position == 0 && (next == 0xEF || next == 0xFE || next == 0xFF);
            if (json && (mark || (position < 2 && next == 0))) {
                throw Refusal.of(Refusal.Kind.MALFORMED, "not-utf-8");
            }
        }

        private long counted(long result, int count) {
            if (result >= 0) {
                read += count;
            }
            if (read > limit) {
                throw tooLarge(limit);
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}

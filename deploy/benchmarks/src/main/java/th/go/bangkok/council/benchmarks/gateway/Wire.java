package th.go.bangkok.council.benchmarks.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One side of a kept HTTP/1.1 connection: heads, and bodies whose length is known. It costs next to nothing, so that the
 * processor is left to what is measured.
 */
final class Wire implements AutoCloseable {

    private static final int LONGEST_HEAD = 16_384;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[LONGEST_HEAD];
    private int from;
    private int to;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    void send(byte[] message) throws IOException {
        out.write(message);
    }

    /** The next head; empty when the other side has closed. */
    String head() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        for (int end = endOfHead(); ; end = endOfHead()) {
            if (end > 0) {
                from = end;
                return new String(buffer, 0, end, StandardCharsets.ISO_8859_1);
            }
            int read = in.read(buffer, to, buffer.length - to);
            if (read <= 0) {
                return "";
            }
            to += read;
        }
    }

    /** Reads over a body. */
    void skip(int length) throws IOException {
        int here = Math.min(length, to - from);
        from += here;
        in.skipNBytes(length - here);
    }

    /** A header's value; empty if there is none. */
    static String header(String head, String name) {
        for (int line = head.indexOf("\r\n") + 2; line < head.length(); line = head.indexOf("\r\n", line) + 2) {
            int colon = line + name.length();
            if (head.regionMatches(true, line, name, 0, name.length()) && head.charAt(colon) == ':') {
                return head.substring(colon + 1, head.indexOf("\r\n", line)).strip();
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int endOfHead() {
        for (int i = 3; i < to; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n' && buffer[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }
}

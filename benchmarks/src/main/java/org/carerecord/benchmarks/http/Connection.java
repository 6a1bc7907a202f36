package org.carerecord.benchmarks.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept open: as little work as can be, since it shares the machine
 * with what it measures.
 */
final class Connection implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int READ_LIMIT_MS = 60_000;
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int from;
    private int to;

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(READ_LIMIT_MS);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** The end of one exchange: the status, and how many bytes the body had. */
    record Exchange(int status, long bodyBytes) {}

    /** Sends a whole request and reads the whole answer. */
    Exchange exchange(byte[] request) throws IOException {
        out.write(request);
        String head = head();
        int status = Integer.parseInt(head, 9, 12, 10);
        String lower = head.toLowerCase(Locale.ROOT);
        long bytes = lower.contains(CHUNKED) ? skipChunks() : skipBody(length(lower));
        return new Exchange(status, bytes);
    }

    private static long length(String head) {
        int at = head.indexOf(LENGTH);
        if (at < 0) {
            return 0;
        }
        int end = head.indexOf('\r', at + LENGTH.length());
        return Long.parseLong(head.substring(at + LENGTH.length(), end).strip());
    }

    private String head() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        int looked = 0;
        while (true) {
            for (int i = Math.max(3, looked); i < to; i++) {
                if (buffer[i] == '\n' && buffer[i - 2] == '\n') {
                    from = i + 1;
                    return new String(buffer, 0, i + 1, StandardCharsets.ISO_8859_1);
                }
            }
            looked = to;
            fill();
        }
    }

    private long skipBody(long length) throws IOException {
        long left = length;
        while (true) {
            int taken = (int) Math.min(left, to - from);
            from += taken;
            left -= taken;
            if (left == 0) {
                return length;
            }
            from = 0;
            to = 0;
            fill();
        }
    }

    private long skipChunks() throws IOException {
        long total = 0;
        while (true) {
            int size = chunkSize();
            skipBody(size + 2L);
            if (size == 0) {
                return total;
            }
            total += size;
        }
    }

    private int chunkSize() throws IOException {
        int size = 0;
        for (int next = next(); next != '\n'; next = next()) {
            if (next != '\r') {
                size = size * 16 + Character.digit(next, 16);
            }
        }
        return size;
    }

    private int next() throws IOException {
        if (from == to) {
            from = 0;
            to = 0;
            fill();
        }
        return buffer[from++];
    }

    private void fill() throws IOException {
        if (to == buffer.length) {
            throw new IOException("Expected the head of an answer to fit " + BUFFER_BYTES);
        }
        int read = in.read(buffer, to, buffer.length - to);
        if (read < 0) {
            throw new EOFException("Expected the rest of an answer, but the connection ended");
        }
        to += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

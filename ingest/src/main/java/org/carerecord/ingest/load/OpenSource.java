package org.carerecord.ingest.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.carerecord.ingest.load.Source.BundleFile;

/** A source that is being read, Bundle by Bundle. */
final class OpenSource implements AutoCloseable {

    private static final int GZIP_BUFFER = 64 * 1024;

    private final InputStream in;
    private final BundleReader reader;

    private OpenSource(InputStream in, BundleReader reader) {
        this.in = in;
        this.reader = reader;
    }

    static OpenSource of(BundleFile file, int bundleBytes, LongConsumer counter)
            throws IOException {
        InputStream raw = new CountedInput(Files.newInputStream(file.path()), counter);
        try {
            InputStream in =
                    file.format().isCompressed() ? new GZIPInputStream(raw, GZIP_BUFFER) : raw;
            return new OpenSource(in, reader(in, bundleBytes, file.format().isLines()));
        } catch (IOException unreadable) {
            raw.close();
            throw unreadable;
        }
    }

    /** Standard input stays open: it is not ours to close. */
    static OpenSource of(InputStream standardInput, int bundleBytes, LongConsumer counter)
            throws IOException {
        var bytes = new BufferedBytes(new CountedInput(standardInput, counter));
        BundleReader reader =
                bytes.looksLineByLine()
                        ? new LineBundleReader(bytes, bundleBytes)
                        : new JsonBundleReader(bytes, bundleBytes);
        return new OpenSource(InputStream.nullInputStream(), reader);
    }

    private static BundleReader reader(InputStream in, int bundleBytes, boolean lines) {
        var bytes = new BufferedBytes(in);
        return lines
                ? new LineBundleReader(bytes, bundleBytes)
                : new JsonBundleReader(bytes, bundleBytes);
    }

    Optional<BundleBytes> next() throws IOException {
        return reader.next();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** What a failure to read means, for the report. */
    static String reason(IOException failure) {
        return switch (failure) {
            case SourceException broken -> broken.rule();
            case NoSuchFileException _ -> "Expected a file, but there is none; check the path";
            case AccessDeniedException _ ->
                    "Expected a file that may be read; check its permissions";
            case EOFException _ ->
                    "Expected a whole gzip file, but it ends too early; fetch it again";
            case ZipException _ ->
                    "Expected gzip, but the bytes are none or damaged; fetch the file again";
            case CharacterCodingException _ -> "Expected UTF-8";
            default ->
                    "Expected a source that can be read, but reading failed with "
                            + failure.getClass().getSimpleName();
        };
    }
}

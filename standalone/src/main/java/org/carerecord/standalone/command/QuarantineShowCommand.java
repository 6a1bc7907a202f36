package org.carerecord.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.carerecord.quarantine.LoggedRecord;
import org.carerecord.quarantine.Place;
import org.carerecord.quarantine.QuarantinedRecord;
import org.carerecord.quarantine.RecordFetch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code care-record quarantine show}: one record that could not be folded, explained. */
@Command(
        name = "show",
        description = "Shows one record that could not be folded: why, and what usually mends it.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the record was shown",
            "1:the record is shown, but its value could not be saved",
            "2:the command line is not valid, or names no record in quarantine",
            "3:broker or registry could not be reached"
        })
final class QuarantineShowCommand implements Callable<Integer> {

    private static final String OWNER_ONLY = "rw-------";

    @Spec private @Nullable CommandSpec spec;

    @Mixin private final QuarantineAccess access = new QuarantineAccess();

    @Parameters(paramLabel = "PLACE", description = "Its place, as list prints it.")
    private String place = "";

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description =
                    "Also write the record's value to a new file that only its owner may read. IT"
                            + " HOLDS CLINICAL CONTENT of a patient: keep it as such, and delete it"
                            + " when it has served.")
    private @Nullable Path save;

    @Override
    public Integer call() throws IOException {
        Place wanted = Place.parse(place).orElseThrow(() -> usage(Place.RULE));
        if (save != null && Files.exists(save)) {
            throw exists();
        }
        QuarantinedRecord record =
                access.read(commandSpec().commandLine().getErr())
                        .at(wanted)
                        .orElseThrow(() ->
                                usage(
                                        "Expected a record in quarantine, but there is none at "
                                                + wanted));
        PrintWriter out = commandSpec().commandLine().getOut();
        QuarantineText.inFull(record).forEach(out::println);
        out.flush();
        ExitCode code = save == null ? ExitCode.OK : save(record, save);
        return code.number();
    }

    private ExitCode save(QuarantinedRecord record, Path file) throws IOException {
        byte[] value = null;
        Optional<LoggedRecord> logged = new RecordFetch(access.log()).fetch(record);
        if (logged.isPresent()) {
            value = logged.get().value();
        }
        PrintWriter err = commandSpec().commandLine().getErr();
        if (value == null) {
            err.println("care-record: Expected a value to save, but there is none at its place");
            err.flush();
            return ExitCode.INPUT_REJECTED;
        }
        try (var channel =
                Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly())) {
            var bytes = ByteBuffer.wrap(value);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (FileAlreadyExistsException meanwhile) {
            throw exists();
        }
        err.println("saved its value; the file holds clinical content");
        err.flush();
        return ExitCode.OK;
    }

    /** Where the file system knows owners; elsewhere the folder's own rules hold. */
    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }

    private ParameterException exists() {
        return usage("Expected --save to name a new file, but it exists: nothing is overwritten");
    }

    private ParameterException usage(String message) {
        return new ParameterException(commandSpec().commandLine(), message);
    }

    private CommandSpec commandSpec() {
        return Optional.ofNullable(spec)
                .orElseThrow(() ->
                        new IllegalStateException("Expected picocli to hand over the command"));
    }
}

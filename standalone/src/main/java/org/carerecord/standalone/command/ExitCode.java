package org.carerecord.standalone.command;

import org.carerecord.ingest.publish.NotConnectedException;
import org.carerecord.quarantine.LogUnreachableException;
import org.carerecord.query.PortUnavailableException;
import org.carerecord.registry.RegistryUnavailableException;
import org.carerecord.standalone.data.DataDirectoryInUseException;
import org.carerecord.standalone.data.DataDirectoryUnusableException;
import org.carerecord.standalone.feeds.FeedRegisterUnusableException;
import org.carerecord.standalone.port.PortInUseException;

/**
 * How a command ends, for scripts: each number has one meaning, which never changes. The launcher
 * script adds one of its own: 69, the program could not be built or no JDK 25 was found.
 */
public enum ExitCode {
    /** Everything asked for was done. */
    OK(0),
    /**
     * The command did its work, but some of the input was rejected; the output says what and why.
     */
    INPUT_REJECTED(1),
    /** The command line is not valid, or names something that cannot be used; nothing was done. */
    USAGE(2),
    /** The broker, the registry or the API could not be reached. */
    UNREACHABLE(3),
    /** Another running process holds the data directory. */
    DATA_DIRECTORY_IN_USE(4),
    /** Another program listens on a port wanted. */
    PORT_IN_USE(5),
    /** The NHS number belongs to another; the output names it, and nothing of the record. */
    SUPERSEDED_NUMBER(6),
    /** A fault of this program; the log on standard error holds the details. */
    INTERNAL_FAULT(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the process ends with. */
    public int number() {
        return number;
    }

    /** The code for a command that ended with this exception. */
    static ExitCode of(Exception exception) {
        return switch (exception) {
            case DataDirectoryUnusableException e -> USAGE;
            case FeedRegisterUnusableException e -> USAGE;
            case DataDirectoryInUseException e -> DATA_DIRECTORY_IN_USE;
            case PortInUseException e -> PORT_IN_USE;
            case PortUnavailableException e -> PORT_IN_USE;
            case NotConnectedException e -> UNREACHABLE;
            case RegistryUnavailableException e -> UNREACHABLE;
            case LogUnreachableException e -> UNREACHABLE;
            default -> INTERNAL_FAULT;
        };
    }
}

package org.carerecord.standalone.command;

import picocli.CommandLine.Command;

/** {@code care-record quarantine}: what could not be folded, for operators. */
@Command(
        name = "quarantine",
        description = {
            "Lists and explains the records that could not be folded, and drives them again once"
                    + " the cause is mended.",
            "What is printed names places and rules, never patients or content."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            QuarantineListCommand.class,
            QuarantineShowCommand.class,
            QuarantineRedriveCommand.class
        })
public final class QuarantineCommand {}

package org.carerecord.benchmarks.planted;

import static net.bytebuddy.matcher.ElementMatchers.named;

import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import org.carerecord.benchmarks.node.NodeMain;
import org.carerecord.identity.NhsNumber;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Moment;
import org.carerecord.record.Sharing;

/** A node that goes through a patient's rows twice for each summary. */
public final class SecondScanMain {

    private SecondScanMain() {}

    /** Runs as {@link NodeMain} does. */
    public static void main(String[] args) {
        new AgentBuilder.Default()
                .type(named("org.carerecord.reader.StreamsRecordReader"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Twice.class).on(named("revisedSummary"))))
                .installOn(ByteBuddyAgent.install());
        NodeMain.main(args);
    }

    /** Woven into the start of a reading. */
    public static final class Twice {

        private Twice() {}

        /** Reads and selects once more than is asked for. */
        @Advice.OnMethodEnter
        public static void enter(
                @Advice.This RecordReader reader,
                @Advice.Argument(0) NhsNumber patient,
                @Advice.Argument(1) Moment now,
                @Advice.Argument(2) Sharing sharing) {
            reader.summary(patient, now, sharing);
        }
    }
}

package org.carerecord.benchmarks.planted;

import static net.bytebuddy.matcher.ElementMatchers.named;

import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import org.carerecord.benchmarks.node.NodeMain;
import org.carerecord.record.Moment;
import org.carerecord.record.PatientRows;
import org.carerecord.record.Sharing;
import org.carerecord.record.SummaryRules;

/** A node that goes through a patient's rows twice for each summary. */
public final class SecondScanMain {

    private static final ThreadLocal<Boolean> AGAIN = ThreadLocal.withInitial(() -> false);

    private SecondScanMain() {}

    /** Runs as {@link NodeMain} does. */
    public static void main(String[] args) {
        new AgentBuilder.Default()
                .type(named("org.carerecord.record.SummaryRules"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Twice.class).on(named("select"))))
                .installOn(ByteBuddyAgent.install());
        NodeMain.main(args);
    }

    /** What is woven in must be reached from where it is woven into. */
    public static void again(SummaryRules rules, PatientRows rows, Moment at, Sharing sharing) {
        if (!AGAIN.get()) {
            AGAIN.set(true);
            try {
                var _ = rules.select(rows, at, sharing);
            } finally {
                AGAIN.remove();
            }
        }
    }

    /** Woven into the start of the selection. */
    public static final class Twice {

        private Twice() {}

        /** Selects once more than is asked for. */
        @Advice.OnMethodEnter
        public static void enter(
                @Advice.This SummaryRules rules,
                @Advice.Argument(0) PatientRows rows,
                @Advice.Argument(1) Moment at,
                @Advice.Argument(2) Sharing sharing) {
            SecondScanMain.again(rules, rows, at, sharing);
        }
    }
}

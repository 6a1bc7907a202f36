package org.carerecord.benchmarks.planted;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import org.carerecord.benchmarks.node.NodeMain;

/** A node that sleeps before it folds an event. */
public final class SlowFoldMain {

    private static final Duration SLEEP = Duration.ofNanos(50_000);

    private SlowFoldMain() {}

    /** Runs as {@link NodeMain} does. */
    public static void main(String[] args) {
        new AgentBuilder.Default()
                .type(named("org.carerecord.store.RecordWriter"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Sleeping.class).on(named("fold"))))
                .installOn(ByteBuddyAgent.install());
        NodeMain.main(args);
    }

    /** What is woven in must be reached from where it is woven into. */
    public static void sleep() {
        LockSupport.parkNanos(SLEEP.toNanos());
    }

    /** Woven into the start of the fold. */
    public static final class Sleeping {

        private Sleeping() {}

        /** Sleeps. */
        @Advice.OnMethodEnter
        public static void enter() {
            SlowFoldMain.sleep();
        }
    }
}

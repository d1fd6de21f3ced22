package org.dianet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.dianet.BoundedProcess;
import org.dianet.ui.FxToolkitExtension;

/// What tests may not do: wait without limit, which stops everything after them on the one machine where what they wait
/// for never comes, and start the toolkit.
final class HabitRules {
    private HabitRules() {}

    /// All of them, by a name that says what they hold.
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.put("processes are waited for with a limit", notCalled(Process.class, "waitFor"));
        rules.put("latches are waited for with a limit", notCalled(CountDownLatch.class, "await"));
        rules.put("barriers are waited for with a limit", notCalled(CyclicBarrier.class, "await"));
        rules.put("semaphores are acquired with a limit", notCalled(Semaphore.class, "acquire"));
        rules.put("threads are joined with a limit", notCalled(Thread.class, "join"));
        rules.put("futures are waited for with a limit", notCalled(Future.class, "get"));
        rules.put("future tasks are waited for with a limit", notCalled(FutureTask.class, "get"));
        rules.put("queues are waited for with a limit", notCalled(BlockingQueue.class, "take"));
        rules.put("monitors are waited for with a limit", notCalled(Object.class, "wait"));
        rules.put("processes are started where they are given an end", processesAreStartedInOnePlace());
        rules.put("the toolkit has one owner", theToolkitHasOneOwner());
        return rules;
    }

    private static ArchRule notCalled(Class<?> type, String method) {
        return noClasses().should().callMethod(type, method);
    }

    private static ArchRule processesAreStartedInOnePlace() {
        return noClasses()
                .that()
                .doNotBelongToAnyOf(BoundedProcess.class)
                .should()
                .callMethod(ProcessBuilder.class, "start");
    }

    /// A second start of the toolkit fails whichever test comes later.
    private static ArchRule theToolkitHasOneOwner() {
        return noClasses()
                .that()
                .doNotBelongToAnyOf(FxToolkitExtension.class)
                // Programs of their own.
                .and()
                .haveSimpleNameNotEndingWith("WindowEdits")
                .and()
                .haveSimpleNameNotEndingWith("TenClips")
                .should()
                .callMethod("javafx.application.Platform", "startup", "java.lang.Runnable");
    }
}

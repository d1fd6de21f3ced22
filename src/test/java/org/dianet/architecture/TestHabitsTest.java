package org.dianet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.dianet.BoundedProcess;
import org.dianet.ui.FxToolkitExtension;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What tests may not do: wait without limit, which stops everything after them on the one machine where what they wait
/// for never comes, and start the toolkit.
class TestHabitsTest {
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.dianet");

    @TestFactory
    Stream<DynamicTest> noTestWaitsWithoutLimit() {
        return Stream.of(
                        call(Process.class, "waitFor"),
                        call(CountDownLatch.class, "await"),
                        call(CyclicBarrier.class, "await"),
                        call(Semaphore.class, "acquire"),
                        call(Thread.class, "join"),
                        call(Future.class, "get"),
                        call(FutureTask.class, "get"),
                        call(BlockingQueue.class, "take"),
                        call(Object.class, "wait"),
                        // Processes are started where they are given an end.
                        noClasses()
                                .that()
                                .doNotBelongToAnyOf(BoundedProcess.class)
                                .should()
                                .callMethod(ProcessBuilder.class, "start"))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(TESTS)));
    }

    /// A second start of the toolkit fails whichever test comes later.
    @Test
    void theToolkitHasOneOwner() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(FxToolkitExtension.class)
                // Programs of their own.
                .and()
                .haveSimpleNameNotEndingWith("WindowEdits")
                .and()
                .haveSimpleNameNotEndingWith("TenClips")
                .should()
                .callMethod("javafx.application.Platform", "startup", "java.lang.Runnable")
                .check(TESTS);
    }

    private static ArchRule call(Class<?> type, String method) {
        return noClasses().should().callMethod(type, method);
    }
}

package org.dianet.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The program keeps the rules of its shape. [ArchitectureRulesTest] shows that each rule would tell.
class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> packagesKnowOnlyWhatTheyMay() {
        return tests(LayerRules.all());
    }

    @TestFactory
    Stream<DynamicTest> classesDoOnlyWhatTheirPlaceAllows() {
        return tests(CodeRules.all());
    }

    private static Stream<DynamicTest> tests(Map<String, ArchRule> rules) {
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(ProgramClasses.ALL)));
    }
}

package io.yici;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Habits of the code that the compiler does not know. */
class ArchitectureTest {

    /** BPMN, DMN, FEEL and JUEL as texts, without what runs them. */
    private static final String[] CAMUNDAS_LANGUAGES = {
        "org.camunda.bpm.model..", "org.camunda.feel..", "org.camunda.bpm.impl.juel.."
    };

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.yici");

    @Test
    void onlyTheEngineRunsCamunda() {
        noClasses()
                .that(not(resideInAPackage("io.yici.engine..")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda..").and(not(resideInAnyPackage(CAMUNDAS_LANGUAGES))))
                .because("the engine can only be replaced or upgraded where nobody else touches it")
                .check(PRODUCT);
    }

    @Test
    void onlyTheAnalysisReadsCamundasLanguages() {
        noClasses()
                .that(not(resideInAnyPackage("io.yici.engine..", "io.yici.analysis..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(CAMUNDAS_LANGUAGES))
                .because("a diagram is read once, and all others see the graph made of it")
                .check(PRODUCT);
    }

    @Test
    void nothingIsPutIntoProcessVariables() {
        noClasses()
                .should()
                .callMethodWhere(call(
                        "sets a process variable",
                        set -> set.getTargetOwner().getPackageName().startsWith("org.camunda.bpm.engine")
                                && set.getName().startsWith("setVariable")))
                .because("the engine's tables keep them in the clear; facts are read when they are named")
                .check(PRODUCT);
    }

    @Test
    void sqlIsOnlyInStores() {
        noClasses()
                .that(are(
                        "neither in a package .store nor named …Store",
                        type -> !type.getPackageName().endsWith(".store")
                                && !outermost(type).getSimpleName().endsWith("Store")))
                .should()
                .callMethodWhere(call("is SQL", ArchitectureTest::isSql))
                .check(PRODUCT);
    }

    @Test
    void timeComesFromTheClockThatWasPassed() {
        noClasses()
                .should()
                .callMethodWhere(call("reads the machine's time", ArchitectureTest::readsMachineTime))
                .orShould()
                .callConstructorWhere(call(
                        "is new Date()",
                        made -> made.getTargetOwner().isEquivalentTo(Date.class)
                                && made.getTarget().getRawParameterTypes().isEmpty()))
                .check(PRODUCT);
    }

    @Test
    void clocksAreMadeWhereTheProductIsPutTogether() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Configuration.class)
                .and()
                .doNotHaveFullyQualifiedName(Yici.class.getName())
                .should()
                .callMethodWhere(call(
                        "makes a clock",
                        made -> made.getTargetOwner().isEquivalentTo(Clock.class)
                                && made.getName().startsWith("system")))
                .because("tests turn the one clock there is")
                .check(PRODUCT);
    }

    @Test
    void whatAClassNeedsItsConstructorTakes() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .check(PRODUCT);
        noMethods()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .check(PRODUCT);
    }

    @Test
    void exceptionsSayWhatHappened() {
        noClasses()
                .should()
                .callConstructorWhere(
                        call("makes an exception that says nothing", ArchitectureTest::makesPlainException))
                .check(PRODUCT);
    }

    @Test
    void eventsAreRecords() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Event")
                .should(beValues())
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void listenersTakeRecords() {
        methods()
                .that()
                .areAnnotatedWith(EventListener.class)
                .or()
                .areMetaAnnotatedWith(EventListener.class)
                .should(listenToRecords())
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void packagesAreNamedForWhatTheyAreAbout() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..service..", "..services..", "..util..", "..utils..", "..impl..", "..dto..", "..model..")
                .check(PRODUCT);
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|DTO)")
                .check(PRODUCT);
    }

    @Test
    void pureModulesKnowNoSpring() {
        noClasses()
                .that(resideInAnyPackage("io.yici.codes..", "io.yici.calendar..", "io.yici.analysis..")
                        .and(are(
                                "no package descriptions",
                                type -> !type.getSimpleName().equals("package-info"))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(PRODUCT);
    }

    private static boolean isSql(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        return owner.isAssignableTo(JdbcOperations.class)
                || owner.isAssignableTo(NamedParameterJdbcOperations.class)
                || outermost(owner).isEquivalentTo(JdbcClient.class)
                || owner.getPackageName().equals("org.springframework.jdbc.core.simple");
    }

    private static boolean readsMachineTime(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean fromClock = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        boolean now = call.getName().equals("now")
                && (owner.isAssignableTo(Temporal.class)
                        || owner.getPackageName().startsWith("java.time"));
        return (now && !fromClock)
                || (owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis"));
    }

    private static boolean makesPlainException(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean plain = Set.of(
                        RuntimeException.class.getName(),
                        Exception.class.getName(),
                        Error.class.getName(),
                        Throwable.class.getName())
                .contains(owner.getName());
        boolean superConstructor = call.getOrigin().isConstructor()
                && call.getOriginOwner()
                        .getRawSuperclass()
                        .filter(owner::equals)
                        .isPresent();
        return plain && !superConstructor;
    }

    private static ArchCondition<JavaClass> beValues() {
        return new ArchCondition<>("be records, interfaces of records or enums") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, isValue(type), type.getName() + " is no record"));
            }
        };
    }

    private static ArchCondition<JavaMethod> listenToRecords() {
        return new ArchCondition<>("listen to records") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean records = method.getRawParameterTypes().stream()
                        .allMatch(type -> !type.getPackageName().startsWith("io.yici") || isValue(type));
                events.add(new SimpleConditionEvent(method, records, method.getFullName() + " listens to no record"));
            }
        };
    }

    private static boolean isValue(JavaClass type) {
        return type.isRecord() || type.isInterface() || type.isEnum();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> are(String description, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test);
    }

    private static DescribedPredicate<JavaCall<?>> call(String description, Predicate<JavaCall<?>> test) {
        return DescribedPredicate.describe(description, test);
    }
}

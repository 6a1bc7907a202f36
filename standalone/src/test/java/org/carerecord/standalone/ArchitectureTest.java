package org.carerecord.standalone;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/** The walls between the rooms: docs/architecture.md draws them, this test holds them. */
@AnalyzeClasses(packages = "org.carerecord", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String AVRO_CLASSES = "org.carerecord.avro..";

    @ArchTest
    static final ArchRule recordLogicIsPure =
            classes()
                    .that()
                    .resideInAPackage("org.carerecord.record..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.carerecord.record..",
                            "org.carerecord.event..",
                            "org.carerecord.identity..",
                            "org.carerecord.feed..");

    @ArchTest
    static final ArchRule judgingFeedsIsPure =
            classes()
                    .that()
                    .resideInAPackage("org.carerecord.feeds")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.carerecord.feeds",
                            "org.carerecord.record..",
                            "org.carerecord.event..",
                            "org.carerecord.identity..",
                            "org.carerecord.feed..");

    @ArchTest
    static final ArchRule watchingFeedsNeedsNoRows =
            noClasses()
                    .that()
                    .resideInAPackage("org.carerecord.feeds..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.carerecord.store..",
                            "org.carerecord.topology..",
                            "org.carerecord.reader..",
                            "org.carerecord.codec..");

    @ArchTest
    static final ArchRule theEventAndItsIdentifiersArePure =
            classes()
                    .that()
                    .resideInAnyPackage("org.carerecord.event..", "org.carerecord.identity..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.carerecord.event..",
                            "org.carerecord.identity..");

    @ArchTest
    static final ArchRule recordLogicKnowsOnlyTheNameOfAFeed =
            noClasses()
                    .that()
                    .resideInAPackage("org.carerecord.record..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("org.carerecord.feed.Partitioning");

    @ArchTest
    static final ArchRule onlyTheWriterWritesRows =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.carerecord.store..", "org.carerecord.topology..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("org.carerecord.store.RecordWriter");

    @ArchTest
    static final ArchRule rowsKnowNoLog =
            noClasses()
                    .that()
                    .resideInAPackage("org.carerecord.store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..", "org.rocksdb..", "io.javalin..");

    @ArchTest
    static final ArchRule onlyRowsOnDiskKnowRocksDb =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.carerecord.rocks..", "org.carerecord.benchmarks..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.rocksdb..");

    @ArchTest
    static final ArchRule rowsOnDiskKnowNoLog =
            noClasses()
                    .that()
                    .resideInAPackage("org.carerecord.rocks..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..", "io.javalin..");

    @ArchTest
    static final ArchRule ingestAndProjectionsDoNotKnowEachOther =
            noClasses()
                    .that()
                    .resideInAPackage("org.carerecord.ingest..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.carerecord.record..",
                            "org.carerecord.store..",
                            "org.carerecord.topology..",
                            "org.carerecord.reader..",
                            "org.carerecord.feeds..",
                            "org.carerecord.query..");

    @ArchTest
    static final ArchRule projectionsDoNotKnowIngestOrTheService =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.carerecord.record..",
                            "org.carerecord.store..",
                            "org.carerecord.topology..",
                            "org.carerecord.reader..",
                            "org.carerecord.feeds..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.carerecord.ingest..", "org.carerecord.query..");

    @ArchTest
    static final ArchRule theServiceReachesProjectionsThroughTheReader =
            noClasses()
                    .that()
                    .resideInAPackage("org.carerecord.query..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.carerecord.store..",
                            "org.carerecord.rocks..",
                            "org.carerecord.topology..",
                            "org.carerecord.feeds.watch..",
                            "org.apache.kafka..");

    @ArchTest
    static final ArchRule quarantineKnowsNoRows =
            noClasses()
                    .that()
                    .resideInAPackage("org.carerecord.quarantine..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.carerecord.store..",
                            "org.carerecord.record..",
                            "org.carerecord.reader..");

    @ArchTest
    static final ArchRule generatedClassesStayInTheCodec =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(AVRO_CLASSES, "org.carerecord.codec..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(AVRO_CLASSES);

    @ArchTest
    static final ArchRule theConfluentClientStaysBehindTheRegistry =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.carerecord.registry..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.flink..");

    @ArchTest
    static final ArchRule clocksAndIdsAreInjected =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(java.time.Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that()
                    .areStatic()
                    .and()
                    .areDeclaredInClassesThat()
                    .resideOutsideOfPackage(AVRO_CLASSES)
                    .should()
                    .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule noCirclesBetweenPackages =
            slices().matching("org.carerecord.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes()
                    .that()
                    .haveSimpleName("package-info")
                    .should(beAnnotatedWith(NullMarked.class));

    @ArchTest
    static final ArchRule nothingPrintsOrLogsAroundTheLogger =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.util.logging..")
                    .orShould()
                    .callMethod(Throwable.class, "printStackTrace");
}

package org.carerecord.testkit.history;

import java.util.List;
import org.carerecord.event.Allergy;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.Device;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Procedure;
import org.jspecify.annotations.Nullable;

/** Bodies of conditions, allergies, medicines, vaccinations, procedures and devices. */
final class ClinicalBodies {

    private static final List<Concept> MANIFESTATIONS =
            List.of(
                    Codes.snomed("271807003", "Eruption of skin"),
                    Codes.snomed("39579001", "Anaphylaxis"));

    private static final List<Concept> SITES =
            List.of(
                    Codes.snomed("368208006", "Left upper arm structure"),
                    Codes.snomed("368209003", "Right upper arm structure"));

    private static final List<Concept> SEVERITIES =
            List.of(Codes.snomed("24484000", "Severe"), Codes.snomed("255604002", "Mild"));

    private static final List<Concept> COURSES =
            List.of(
                    Codes.local("repeat", "Repeat"),
                    Codes.local("acute", "Acute"),
                    Codes.local("repeat-dispensing", "Repeat dispensing"));

    private static final List<Concept> ROUTES =
            List.of(Codes.snomed("78421000", "Intramuscular route"));

    private static final List<String> VERIFICATIONS =
            List.of("confirmed", "unconfirmed", "provisional");

    private static final String IN_ERROR = "entered-in-error";

    private final Details details;

    ClinicalBodies(Details details) {
        this.details = details;
    }

    Condition condition(Statement statement) {
        return new Condition(
                statement.code(),
                clinicalStatus(statement),
                verification(statement),
                List.of(),
                details.conceptOrNull(SEVERITIES),
                details.from(details.timeOrNull()),
                "resolved".equals(statement.status()) ? details.from(details.timeOrNull()) : null,
                statement.time(),
                details.notes());
    }

    Allergy allergy(Statement statement) {
        return new Allergy(
                statement.code(),
                clinicalStatus(statement),
                verification(statement),
                details.orNull(() -> details.chance().evenly() ? "allergy" : "intolerance"),
                details.few(() -> "medication"),
                details.orNull(() -> "high"),
                details.from(details.timeOrNull()),
                statement.time(),
                details.timeOrNull(),
                details.few(this::reaction),
                details.notes());
    }

    private Allergy.Reaction reaction() {
        return new Allergy.Reaction(
                null,
                List.of(details.chance().pick(MANIFESTATIONS)),
                details.orNull(() -> "moderate"),
                null,
                details.textOrNull());
    }

    /** FHIR has no clinical status of what was entered in error: the verification says it. */
    private static @Nullable String clinicalStatus(Statement statement) {
        return IN_ERROR.equals(statement.status()) ? null : statement.status();
    }

    private @Nullable String verification(Statement statement) {
        return IN_ERROR.equals(statement.status())
                ? IN_ERROR
                : details.orNull(() -> details.chance().pick(VERIFICATIONS));
    }

    Medication medication(Statement statement) {
        return new Medication(
                statement.code(),
                statement.status(),
                details.orNull(() -> "order"),
                details.conceptOrNull(COURSES),
                statement.time(),
                details.from(statement.time()),
                details.few(details::text),
                details.concepts(ClinicalVocabulary.PROBLEMS),
                details.notes(),
                details.timeOrNull(),
                "stopped".equals(statement.status()) ? details.timeOrNull() : null);
    }

    Immunisation immunisation(Statement statement) {
        return new Immunisation(
                statement.code(),
                statement.status(),
                null,
                details.from(statement.time()),
                details.timeOrNull(),
                details.yesOrNo(),
                details.orNull(() -> "LOT" + details.chance().below(1_000)),
                details.conceptOrNull(SITES),
                details.conceptOrNull(ROUTES),
                details.few(() -> String.valueOf(details.chance().between(1, 3))),
                List.of(),
                details.notes());
    }

    Procedure procedure(Statement statement) {
        return new Procedure(
                statement.code(),
                statement.status(),
                null,
                details.from(statement.time()),
                details.concepts(ClinicalVocabulary.PROBLEMS),
                details.concepts(SITES),
                null,
                details.notes());
    }

    Device device(Statement statement) {
        return new Device(
                statement.code(),
                statement.status(),
                details.few(details::text),
                List.of(),
                details.orNull(() -> "Example Devices Ltd"),
                details.orNull(() -> "M" + details.chance().below(100)),
                null,
                details.orNull(() -> "S" + details.chance().below(100_000)),
                statement.time(),
                details.timeOrNull(),
                details.notes());
    }
}

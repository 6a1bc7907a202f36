package org.carerecord.standalone.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;

/**
 * FHIR's own validator with the definitions of R4, offline. Code systems that R4 does not bring,
 * such as SNOMED CT and LOINC, cannot be judged; profiles that it does not bring are judged by
 * {@link DocumentRule}. It takes seconds to set up and is made once.
 */
public final class R4Validator {

    /** Whether a claim of a profile of IPS is true is judged by {@link CompositionRules}. */
    private static final Pattern CLAIM_OF_IPS =
            Pattern.compile(
                    "\"profile\":\\[\"http://hl7.org/fhir/uv/ips/[^\\]]*\\],?"
                            + "|<profile value=\"http://hl7.org/fhir/uv/ips/[^>]*>");

    private static final FhirValidator VALIDATOR = validator();

    private R4Validator() {}

    /** What is wrong with a resource, in JSON or XML; empty if nothing is. */
    public static List<String> errors(byte[] resource) {
        String text = new String(resource, StandardCharsets.UTF_8);
        return VALIDATOR
                .validateWithResult(CLAIM_OF_IPS.matcher(text).replaceAll(""))
                .getMessages()
                .stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(R4Validator::line)
                .toList();
    }

    private static String line(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }

    // HAPI deprecates its way to say that unknown code systems are no errors, and names no other.
    @SuppressWarnings("deprecation")
    private static FhirValidator validator() {
        FhirContext fhir = FhirContext.forR4Cached();
        var unknownSystems = new UnknownCodeSystemWarningValidationSupport(fhir);
        unknownSystems.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
        var definitions =
                new ValidationSupportChain(
                        new DefaultProfileValidationSupport(fhir),
                        new CommonCodeSystemsTerminologyService(fhir),
                        new InMemoryTerminologyServerValidationSupport(fhir),
                        unknownSystems);
        var instances = new FhirInstanceValidator(definitions);
        instances.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        return fhir.newValidator().registerValidatorModule(instances);
    }
}

package org.carerecord.ingest.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.carerecord.identity.NhsNumber;

/** The report for machines: one line of JSON whose fields keep their names and meaning. */
public final class LoadReportJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int DECIMALS = 3;

    private LoadReportJson() {}

    /** The report as one line, without a line end. */
    public static String of(LoadReport report) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(report, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Expected memory to take the text", impossible);
        }
        return text.toString();
    }

    private static void write(LoadReport report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("resources", report.resources());
        json.writeNumberField("accepted", report.accepted());
        json.writeNumberField("rejected", report.rejected());
        json.writeObjectFieldStart("notMapped");
        for (Map.Entry<String, Long> type : report.notMapped().entrySet()) {
            json.writeNumberField(type.getKey(), type.getValue());
        }
        json.writeEndObject();
        json.writeNumberField("events", report.events());
        json.writeNumberField("duplicates", report.duplicates());
        json.writeArrayFieldStart("patients");
        for (NhsNumber patient : report.patients()) {
            json.writeString(patient.digits());
        }
        json.writeEndArray();
        json.writeNumberField(
                "seconds",
                BigDecimal.valueOf(report.seconds()).setScale(DECIMALS, RoundingMode.HALF_UP));
        json.writeNumberField("rejectedSources", report.rejectedSources());
        json.writeEndObject();
    }
}
